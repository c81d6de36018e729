// The one registry of what can be done from where the person is: the keyboard, the `?` sheet and the palette all read it.
import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';

export interface Command {
  readonly id: string;
  readonly title: string;
  /** In tinykeys' notation: `j`, `g t`, `$mod+k`. The first is shown. */
  readonly keys: readonly string[];
  run(): void;
  /** False while it makes no sense; the next scope out then gets the key. */
  readonly when?: () => boolean;
  /** Heard in text fields and dialogs too. */
  readonly whileTyping?: boolean;
  /** Runs again while the key is held. */
  readonly repeats?: boolean;
  /** Left out of the palette, like moving the cursor. */
  readonly keyOnly?: boolean;
}

export interface CommandScope {
  /** Heads its part of the `?` sheet. */
  readonly name: string;
  readonly commands: readonly Command[];
}

interface CommandsState {
  /** The outermost first; the innermost wins. */
  readonly scopes: readonly { readonly token: symbol; readonly scope: CommandScope }[];
}

export const useCommandScopes = create<CommandsState>(() => ({ scopes: [] }));

/** Offers `commands` while the component is mounted. What `run` closes over may change freely. */
export function useCommands(name: string, commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  const shape = JSON.stringify(
    commands.map((each) => [each.id, each.title, each.keys, each.whileTyping, each.repeats, each.keyOnly]),
  );
  // In the frame it is shown in: a key pressed right after another finds what that one opened.
  useLayoutEffect(() => {
    void shape;
    const token = Symbol(name);
    const find = (id: string) => latest.current.find((each) => each.id === id);
    const scope: CommandScope = {
      name,
      commands: latest.current.map((each) => ({
        ...each,
        run: () => find(each.id)?.run(),
        when: () => find(each.id)?.when?.() ?? true,
      })),
    };
    useCommandScopes.setState((state) => ({ scopes: [...state.scopes, { token, scope }] }));
    return () => {
      useCommandScopes.setState((state) => ({ scopes: state.scopes.filter((each) => each.token !== token) }));
    };
  }, [name, shape]);
}

/** All commands, the innermost scope's first. */
export function commandsInReach(): Command[] {
  return useCommandScopes
    .getState()
    .scopes.toReversed()
    .flatMap((each) => each.scope.commands);
}
