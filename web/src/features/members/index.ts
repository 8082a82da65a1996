export { MemberSelect } from './member-select.tsx';
