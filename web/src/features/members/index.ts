export { AssignButton } from './assign-button.tsx';
export { type Assignment, AssignmentFields } from './assignment-fields.tsx';
export { MemberSelect } from './member-select.tsx';
