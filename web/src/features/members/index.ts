export { AssignButton, type Assignment } from './assign-button.tsx';
export { MemberSelect } from './member-select.tsx';
