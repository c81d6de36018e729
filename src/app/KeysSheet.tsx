// All keys that work from here, read from the same registry that hears them.
import { type Command, useCommandScopes } from '../state/commands.ts';
import { closeOverlay } from '../state/overlays.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';

export function KeysSheet() {
  const scopes = useCommandScopes((state) => state.scopes);
  const byName = new Map<string, Command[]>();
  for (const { scope } of scopes.toReversed()) {
    const keyed = scope.commands.filter((each) => each.keys.length > 0);
    if (keyed.length > 0) byName.set(scope.name, [...(byName.get(scope.name) ?? []), ...keyed]);
  }
  return (
    <Dialog title="Keys" description="What works from where you are." onClose={closeOverlay} width="usual">
      <div className="columns-1 gap-10 @xl:columns-2 sm:columns-2">
        {[...byName].map(([name, commands]) => (
          <section key={name} className="mb-5 break-inside-avoid">
            <h3 className="kicker mb-1">{name}</h3>
            <ul>
              {commands.map((command) => (
                <li
                  key={command.id}
                  className="flex min-h-7 items-center justify-between gap-4 border-b py-1 last:border-0"
                >
                  <span>{command.title}</span>
                  <span className="flex shrink-0 gap-2">
                    {command.keys.slice(0, 2).map((key) => (
                      <Keys key={key} of={key} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
