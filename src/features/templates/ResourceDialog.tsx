// Adds something to the library, or changes it.
import { useState } from 'react';
import type { Resource } from '../../../electron/contract/templates.ts';
import { saveResource } from '../../state/templates.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';

interface Props {
  readonly resource: Resource | null;
  readonly known: readonly string[];
  onClose(): void;
}

export function ResourceDialog({ resource, known, onClose }: Props) {
  const [title, setTitle] = useState(resource?.title ?? '');
  const [url, setUrl] = useState(resource?.url ?? '');
  const [note, setNote] = useState(resource?.note ?? '');
  const [tags, setTags] = useState(resource?.tags.join(', ') ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    const outcome = await saveResource({
      ...(resource ? { resourceId: resource.resourceId } : {}),
      title,
      url: url.trim(),
      note,
      tags: tags
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    });
    if (outcome.done) onClose();
    else setProblem(outcome.failure.message);
  }

  return (
    <Dialog
      title={resource ? 'Change the entry' : 'Add to the library'}
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit" form="resource" disabled={title.trim() === ''}>
            Save
          </Button>
        </>
      }
    >
      <form
        id="resource"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          problem={problem}
          autoFocus
        />
        <TextField label="Link" value={url} placeholder="https://" onChange={(event) => setUrl(event.target.value)} />
        <TextArea
          label="Note"
          hint="What it says and for whom, or the thing itself where it has no link."
          value={note}
          rows={3}
          onChange={(event) => setNote(event.target.value)}
        />
        <TextField
          label="Tags"
          hint={
            known.length > 0
              ? `With commas. In use: ${known.slice(0, 12).join(', ')}`
              : 'With commas: the words customers use for it.'
          }
          value={tags}
          onChange={(event) => setTags(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
