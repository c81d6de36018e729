// Everything about an account in one form, for a new one and for one that is there.
import { useState } from 'react';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { createAccount, updateAccount, useAccount } from '../../state/account.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccountFieldset } from './AccountFieldset.tsx';
import {
  type AccountForm,
  changedFields,
  EMPTY_FORM,
  type FormProblems,
  formOf,
  problemAt,
  readForm,
} from './account-form.ts';

export function NewAccountDialog({ onClose }: { onClose(): void }) {
  const [form, setForm] = useState<AccountForm>(EMPTY_FORM);
  const [problems, setProblems] = useState<FormProblems>({});
  async function save() {
    const read = readForm(form);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    const outcome = await createAccount(read.fields);
    if (outcome.done) {
      onClose();
      go({ screen: 'account', accountId: outcome.output.accountId });
    } else setProblems(problemAt(outcome.failure.field, outcome.failure.message));
  }
  return (
    <FormDialog
      title="Add an account"
      description="Only the name is needed. With a mail domain, its people and threads are found at once."
      onClose={onClose}
      form={form}
      setForm={setForm}
      problems={problems}
      saveLabel="Add account"
      onSave={() => void save()}
    />
  );
}

export function EditAccountDialog({ accountId, onClose }: { accountId: AccountId; onClose(): void }) {
  const { data } = useAccount(accountId);
  const [typed, setTyped] = useState<AccountForm | null>(null);
  const [problems, setProblems] = useState<FormProblems>({});
  if (!data) {
    return (
      <Dialog title="Edit the account" onClose={onClose}>
        <Skeleton />
      </Dialog>
    );
  }
  const { account } = data;
  const form = typed ?? formOf(account);
  async function save() {
    const read = readForm(form);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    const fields = changedFields(account, read.fields);
    if (Object.keys(fields).length === 0) {
      onClose();
      return;
    }
    const outcome = await updateAccount(accountId, fields, `Changed ${read.fields.name}.`, true);
    if (outcome.done) onClose();
    else setProblems(problemAt(outcome.failure.field, outcome.failure.message));
  }
  return (
    <FormDialog
      title={`Edit ${account.name}`}
      onClose={onClose}
      form={form}
      setForm={setTyped}
      problems={problems}
      saveLabel="Save"
      onSave={() => void save()}
    />
  );
}

function FormDialog(props: {
  title: string;
  description?: string;
  onClose(): void;
  form: AccountForm;
  setForm(form: AccountForm): void;
  problems: FormProblems;
  saveLabel: string;
  onSave(): void;
}) {
  return (
    <Dialog
      title={props.title}
      description={props.description}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="account-form" keys="$mod+Enter">
            {props.saveLabel}
          </Button>
        </>
      }
    >
      <form
        id="account-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            props.onSave();
          }
        }}
      >
        <AccountFieldset form={props.form} problems={props.problems} onChange={props.setForm} />
      </form>
    </Dialog>
  );
}
