// What an import would do: counts, columns with what they were taken for, problems by line, and the first rows.
import type { ImportField } from '../../../electron/contract/account.ts';
import type { ImportPreview } from '../../state/account-intake.ts';
import { Money } from '../../ui/Figures.tsx';
import { count, counted, isoDateInWords, tierInWords } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

const FIELDS: readonly { readonly value: ImportField; readonly label: string }[] = [
  { value: 'name', label: 'Account name' },
  { value: 'domain', label: 'Mail domain or website' },
  { value: 'address', label: 'Mail address' },
  { value: 'tier', label: 'Tier' },
  { value: 'segment', label: 'Segment' },
  { value: 'arr', label: 'Yearly revenue' },
  { value: 'currency', label: 'Currency' },
  { value: 'renewalDate', label: 'Renewal date' },
  { value: 'owner', label: 'Owner' },
  { value: 'notes', label: 'Notes' },
  { value: 'externalId', label: 'Id in the other system' },
  { value: 'contactName', label: "Contact's name" },
  { value: 'contactRole', label: "Contact's role" },
  { value: 'custom', label: 'Keep as its own field' },
  { value: 'ignore', label: 'Leave out' },
];

const PROBLEMS_SHOWN = 50;

export function ImportPreviewView({
  preview,
  currency,
  onCurrency,
  onColumn,
}: {
  preview: ImportPreview;
  currency: string;
  onCurrency(currency: string): void;
  onColumn(header: string, field: ImportField): void;
}) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-7 px-5 py-5">
        <Counts preview={preview} />
        <ScreenSubject title="Columns" note="Correct what was taken for the wrong thing.">
          <div className="grid grid-cols-1 gap-x-8 @container lg:grid-cols-2">
            {preview.columns.map((column) => (
              <div key={column.header} className="flex min-h-11 items-center gap-3 border-b py-1">
                <div className="min-w-0 flex-1">
                  <p className="truncate font-medium">{column.header || 'Column without a header'}</p>
                  <p className="truncate text-12 text-ink-3">{column.samples.filter(Boolean).join(', ') || 'empty'}</p>
                </div>
                <Select
                  label={`What ${column.header} is`}
                  labelHidden
                  choices={FIELDS}
                  value={column.field}
                  onChange={(field) => onColumn(column.header, field)}
                  className="w-48 shrink-0"
                />
              </div>
            ))}
          </div>
          <TextField
            label="Currency of amounts that name none"
            value={currency}
            placeholder="USD"
            maxLength={3}
            onChange={(event) => onCurrency(event.target.value)}
            className="mt-2 w-60"
          />
        </ScreenSubject>
        {preview.problems.length > 0 && <Problems preview={preview} />}
        <ScreenSubject title="The first rows as they would be saved">
          <SampleRows preview={preview} />
        </ScreenSubject>
      </div>
    </div>
  );
}

function Counts({ preview }: { preview: ImportPreview }) {
  const figures = [
    { words: 'new', value: preview.created },
    { words: 'updated', value: preview.updated },
    { words: 'skipped', value: preview.skipped },
    { words: preview.problems.length === 1 ? 'problem' : 'problems', value: preview.problems.length },
  ];
  return (
    <div className="flex flex-wrap items-end gap-x-9 gap-y-3">
      {figures.map((figure) => (
        <p key={figure.words}>
          <span className="tnum block text-20 font-semibold">{count(figure.value)}</span>
          <span className="text-ink-2">{figure.words}</span>
        </p>
      ))}
      <p className="ml-auto text-12 text-ink-3">
        {counted(preview.rows, 'row')}, {preview.encoding}, split by {delimiterInWords(preview.delimiter)}
      </p>
    </div>
  );
}

function delimiterInWords(delimiter: string): string {
  const words: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
  return words[delimiter] ?? delimiter;
}

function Problems({ preview }: { preview: ImportPreview }) {
  const more = preview.problems.length - PROBLEMS_SHOWN;
  return (
    <ScreenSubject title="Problems" note="These lines are left out or taken in part; the rest goes on.">
      <ul className="max-h-64 overflow-y-auto border-y">
        {preview.problems.slice(0, PROBLEMS_SHOWN).map((problem) => (
          <li key={`${problem.line}-${problem.sentence}`} className="flex gap-4 border-b py-1.5 last:border-0">
            <span className="tnum w-20 shrink-0 text-ink-3">line {problem.line}</span>
            <span>{problem.sentence}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-12 text-ink-3">and {count(more)} more</p>}
    </ScreenSubject>
  );
}

function SampleRows({ preview }: { preview: ImportPreview }) {
  if (preview.sample.length === 0) return <p className="text-ink-3">No row could be read as an account.</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left">
        <thead className="text-12 text-ink-3">
          <tr className="border-b">
            {['Line', '', 'Account', 'Mail', 'Tier', 'ARR', 'Renewal', 'Owner'].map((header) => (
              <th
                key={header}
                scope="col"
                className={header === 'ARR' ? 'py-1.5 pr-4 text-right font-normal' : 'py-1.5 pr-4 font-normal'}
              >
                {header || <span className="sr-only">What happens</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((row) => (
            <tr key={row.line} className="border-b align-top">
              <td className="tnum py-2 pr-4 text-ink-3">{row.line}</td>
              <td className="py-2 pr-4 text-ink-2">{row.action === 'create' ? 'new' : 'update'}</td>
              <td className="max-w-56 truncate py-2 pr-4 font-medium">{row.name}</td>
              <td className="max-w-56 truncate py-2 pr-4">
                {[...(row.domains ?? []), ...(row.addresses ?? [])].join(', ')}
              </td>
              <td className="py-2 pr-4">{row.tier ? tierInWords(row.tier) : ''}</td>
              <td className="py-2 pr-4 text-right">{row.arr && <Money value={row.arr} />}</td>
              <td className="py-2 pr-4 whitespace-nowrap">{row.renewalDate ? isoDateInWords(row.renewalDate) : ''}</td>
              <td className="max-w-40 truncate py-2">{row.owner}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
