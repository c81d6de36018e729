// Where the model is reached: protocol, address, name and key, saved together and tried with one word.
import { useState } from 'react';
import type { ModelStatus } from '../../../electron/contract/model.ts';
import { setModel, testModel } from '../../state/model.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MODEL_PROTOCOLS, USUAL_ADDRESS } from './model-in-words.ts';

export function ModelConnection({ status }: { status: ModelStatus }) {
  const { settings, key: kept } = status;
  const [protocol, setProtocol] = useState(settings.protocol);
  const [baseUrl, setBaseUrl] = useState(settings.baseUrl);
  const [model, setModelName] = useState(settings.model);
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<{ readonly field: string; readonly sentence: string } | null>(null);
  const [testing, setTesting] = useState(false);
  const changed =
    key !== '' || protocol !== settings.protocol || baseUrl !== settings.baseUrl || model !== settings.model;
  const elsewhere = originOf(baseUrl) !== originOf(settings.baseUrl);

  const save = async () => {
    const saved = await setModel(
      { protocol, baseUrl, model, ...(key === '' ? {} : { key }) },
      'Saved how the model is reached.',
      { quiet: true },
    );
    if (saved.done) {
      setKey('');
      setProblem(null);
    } else setProblem({ field: saved.failure.field ?? '', sentence: saved.failure.message });
  };
  const about = (field: string) => (problem?.field === field ? problem.sentence : null);
  return (
    <ScreenSubject title="Where it is">
      <form
        className="flex max-w-xl flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Select
          label="Protocol"
          choices={MODEL_PROTOCOLS}
          value={protocol}
          onChange={(next) => {
            if (baseUrl === USUAL_ADDRESS[protocol]) setBaseUrl(USUAL_ADDRESS[next]);
            setProtocol(next);
          }}
          className="w-56"
        />
        <TextField
          label="Address"
          value={baseUrl}
          inputMode="url"
          onChange={(event) => setBaseUrl(event.target.value)}
          hint="A model on this machine works too, like http://127.0.0.1:11434/v1"
          problem={about('baseUrl')}
        />
        <TextField
          label="Model"
          value={model}
          onChange={(event) => setModelName(event.target.value)}
          hint="As its provider calls it"
          problem={about('model')}
        />
        <TextField
          label="Key"
          type="password"
          value={key}
          autoComplete="off"
          placeholder={kept.kept && !elsewhere ? 'A key is kept' : ''}
          onChange={(event) => setKey(event.target.value)}
          hint={
            elsewhere
              ? 'The key that is kept goes to no other address; this one needs its own.'
              : `Not needed by every model on this machine. ${kept.sentence}`
          }
          problem={about('key')}
        />
        {problem && !['baseUrl', 'model', 'key'].includes(problem.field) && (
          <p role="alert" className="text-12 text-risk">
            {problem.sentence}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="main" disabled={!changed}>
            Save
          </Button>
          <Button
            disabled={!status.ready || changed}
            busy={testing}
            onClick={async () => {
              setTesting(true);
              await testModel();
              setTesting(false);
            }}
          >
            Test with one word
          </Button>
          {kept.kept && (
            <Button tone="quiet" onClick={() => void setModel({ key: null }, 'Took the key away.')}>
              Take the key away
            </Button>
          )}
        </div>
      </form>
    </ScreenSubject>
  );
}

function originOf(text: string): string {
  return URL.canParse(text) ? new URL(text).origin : text;
}
