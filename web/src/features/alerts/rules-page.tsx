import { Anchor, Button, Drawer, Group, Switch, Text, UnstyledButton } from '@mantine/core';
import { IconGauge, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMutation } from 'urql';
import type { AlertRuleRowFragment } from '../../graph/generated/graphql.ts';
import { refusalOf, useLiveList, useMay } from '../../graph/index.ts';
import {
  Can,
  type Column,
  ConfirmButton,
  DataTable,
  EmptyState,
  PageHeader,
  RelativeTime,
  StatusBadge,
  toastError,
  toastWithUndo,
} from '../../ui/index.ts';
import {
  AlertRuleListQuery,
  AlertRuleUpdatesSubscription,
  DeleteAlertRuleMutation,
  UpdateAlertRuleMutation,
} from './documents.ts';
import { rulesRoute } from './routes.ts';
import classes from './row-title.module.css';
import { RuleForm } from './rule-form.tsx';
import { ruleSentence } from './rule-sentence.ts';

/** Thresholds that raise an alert by themselves. */
export function RulesPage() {
  // The rule whose form is open: an id, `new` or none.
  const { rule: open } = rulesRoute.useSearch();
  const navigate = rulesRoute.useNavigate();
  const onOpen = (rule: string | undefined) => void navigate({ search: { rule }, replace: true });
  const may = useMay();
  const list = useLiveList({
    query: AlertRuleListQuery,
    variables: { first: 50 },
    select: (data) => data.alertRules,
    updates: AlertRuleUpdatesSubscription,
    patched: ({ alertRuleChanged: { type, ruleId } }) => (type === 'alertRule.evaluated' ? ruleId : null),
  });
  const chosen = list.rows.find((rule) => rule.id === open) ?? null;
  const create = (
    <Can permission="alertRule.create">
      <Button leftSection={<IconPlus size={16} />} onClick={() => onOpen('new')}>
        New rule
      </Button>
    </Can>
  );
  return (
    <>
      <PageHeader
        title="Alert rules"
        description="A rule raises one alert while its threshold is exceeded, and resolves it afterwards."
        back={
          <Anchor component={Link} to="/alerts">
            Alerts
          </Anchor>
        }
        actions={create}
      />
      <DataTable
        id="alert-rules"
        label="Alert rules"
        columns={columnsOf(may, onOpen)}
        list={list}
        rowId={(rule) => rule.id}
        onOpen={may('alertRule.update') ? (rule) => onOpen(rule.id) : undefined}
        openId={open}
        empty={
          <EmptyState
            icon={IconGauge}
            title="No rules"
            description="Let Guardian tell you when too many runs fail, or too few contacts come in."
            action={create}
          />
        }
      />
      <Drawer
        opened={(open === 'new' && may('alertRule.create')) || (chosen !== null && may('alertRule.update'))}
        onClose={() => onOpen(undefined)}
        title={chosen ? 'Edit rule' : 'New rule'}
      >
        {open ? <RuleForm key={open} rule={chosen} onDone={() => onOpen(undefined)} /> : null}
      </Drawer>
    </>
  );
}

function columnsOf(
  may: (permission: string) => boolean,
  onOpen: (rule: string) => void,
): Column<AlertRuleRowFragment>[] {
  return [
    {
      id: 'name',
      header: 'Rule',
      fixed: true,
      phone: 'title',
      cell: (rule) =>
        may('alertRule.update') ? (
          <UnstyledButton className={classes.title} onClick={() => onOpen(rule.id)}>
            {rule.name}
          </UnstyledButton>
        ) : (
          <Text fw={600}>{rule.name}</Text>
        ),
    },
    { id: 'when', header: 'Raises an alert at', phone: 'bare', cell: ruleSentence },
    { id: 'severity', header: 'Severity', width: 110, cell: (rule) => <StatusBadge status={rule.severity} /> },
    { id: 'state', header: 'State', width: 110, cell: (rule) => <RuleState rule={rule} /> },
    {
      id: 'value',
      header: 'Latest value',
      width: 170,
      cell: (rule) => <LatestValue rule={rule} />,
    },
    { id: 'enabled', header: 'Enabled', width: 90, cell: (rule) => <Enabled rule={rule} /> },
    {
      id: 'actions',
      header: '',
      width: 100,
      phone: 'bare',
      align: 'right',
      cell: (rule) => <DeleteRule rule={rule} />,
    },
  ];
}

function RuleState({ rule }: { rule: AlertRuleRowFragment }) {
  if (!rule.enabled) return <StatusBadge status="OFF" label="Off" tone="neutral" />;
  return rule.firing ? <StatusBadge status="FIRING" /> : <StatusBadge status="QUIET" tone="good" />;
}

function LatestValue({ rule }: { rule: AlertRuleRowFragment }) {
  if (rule.lastValue === null || rule.lastValue === undefined) return <Text size="sm">not evaluated yet</Text>;
  return (
    <Group gap={6}>
      <span className="tabular">{rule.lastValue.toLocaleString()}</span>
      <Text size="xs" c="dimmed">
        <RelativeTime at={rule.lastEvaluatedAt} />
      </Text>
    </Group>
  );
}

function Enabled({ rule }: { rule: AlertRuleRowFragment }) {
  const may = useMay();
  const [{ fetching }, update] = useMutation(UpdateAlertRuleMutation);

  async function set(enabled: boolean, undoable: boolean) {
    const refusal = refusalOf(await update({ id: rule.id, input: { enabled } }), 'updateAlertRule');
    if (refusal) toastError(refusal);
    else if (undoable) toastWithUndo(`“${rule.name}” is ${enabled ? 'on' : 'off'}.`, () => void set(!enabled, false));
  }

  return (
    <Switch
      aria-label={`${rule.name} is enabled`}
      checked={rule.enabled}
      disabled={!may('alertRule.enable') || fetching}
      onChange={(event) => void set(event.currentTarget.checked, true)}
    />
  );
}

function DeleteRule({ rule }: { rule: AlertRuleRowFragment }) {
  const [, remove] = useMutation(DeleteAlertRuleMutation);
  return (
    <Can permission="alertRule.delete">
      <ConfirmButton
        size="compact-sm"
        title={`Delete “${rule.name}”?`}
        consequence="Its open alert is resolved. This can't be undone."
        verb="Delete rule"
        aria-label={`Delete ${rule.name}`}
        onConfirm={async () => refusalOf(await remove({ id: rule.id }), 'deleteAlertRule')}
      >
        Delete
      </ConfirmButton>
    </Can>
  );
}
