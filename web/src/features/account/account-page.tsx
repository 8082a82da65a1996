import { PageHeader } from '../../ui/index.ts';

export function AccountPage() {
  return <PageHeader title="Your account" />;
}
