// What the model was asked and what that cost, this month and question by question; each is an entry of Activity too.
import type { ModelStatus } from '../../../electron/contract/model.ts';
import { count, counted, dateTime } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { costInWords, outcomeInWords } from './model-in-words.ts';

export function ModelUse({ status }: { status: ModelStatus }) {
  const { month, recent } = status;
  return (
    <ScreenSubject
      title="This month"
      note={
        month.calls === 0
          ? 'It was not asked.'
          : `Asked ${counted(month.calls, 'time')}, ${count(month.notUsed)} of them without use`
      }
    >
      {month.calls > 0 && (
        <p className="tnum">
          {count(month.inputTokens)} tokens read, {count(month.outputTokens)} written
          {month.costs.map((cost) => `, ${costInWords(cost)}`).join('')}
        </p>
      )}
      {recent.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full min-w-xl text-left text-12">
            <thead className="text-ink-3">
              <tr>
                {['When', 'For', 'Outcome', 'Model', 'Tokens', 'Cost'].map((head) => (
                  <th key={head} scope="col" className="py-1 pr-3 font-normal">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {recent.map((each) => (
                <tr key={each.entryId} className="border-t align-top">
                  <td className="tnum py-1 pr-3 whitespace-nowrap">{dateTime(each.at)}</td>
                  <td className="py-1 pr-3">{each.purpose}</td>
                  <td className="py-1 pr-3">
                    {outcomeInWords(each.outcome)}
                    {each.why !== '' && <span className="block text-ink-3">{each.why}</span>}
                  </td>
                  <td className="py-1 pr-3">{each.model}</td>
                  <td className="tnum py-1 pr-3 whitespace-nowrap">
                    {each.estimated && 'about '}
                    {count(each.inputTokens)} / {count(each.outputTokens)}
                  </td>
                  <td className="tnum py-1 whitespace-nowrap">{each.cost ? costInWords(each.cost) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ScreenSubject>
  );
}
