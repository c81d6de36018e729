// What is done to threads, and where they may go: thread.archive to thread.snooze, folder.list, label.list, outbox.*
import type { mailCalls } from '../../contract/mail.ts';
import type { outboxCalls } from '../../contract/outbox.ts';
import type { CallContext } from '../../rpc/server.ts';
import type { Command } from '../commands/command.ts';
import { archiveThreads, deleteThreads, moveThreads, trashThreads } from '../commands/move-commands.ts';
import { dropOperations } from '../commands/outbox-commands.ts';
import { snoozeThreads } from '../commands/snooze-command.ts';
import { labelThreads, markThreadsRead, starThreads } from '../commands/thread-commands.ts';
import { readFolderViews, readLabels, readTroubledOperations } from '../store/queries/outbox.ts';
import { countOperations, retryOperations } from '../store/queries/remote-operations.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { sendOutWaiting } from './send-out-waiting.ts';
import { tellWakes } from './tell-wakes.ts';

type ThreadCalls =
  | Extract<
      keyof typeof mailCalls,
      | 'thread.archive'
      | 'thread.markRead'
      | 'thread.star'
      | 'thread.move'
      | 'thread.trash'
      | 'thread.delete'
      | 'thread.label'
      | 'thread.snooze'
      | 'folder.list'
      | 'label.list'
    >
  | keyof typeof outboxCalls;

const SHOWN_TROUBLE = 200;

export function threadHandlers(context: HandlerContext): HandlersOf<ThreadCalls> {
  const { db, sync } = context;

  async function change<I>(command: Command<I>, input: I, call: CallContext) {
    const outcome = context.run(command, input, call);
    sendOutWaiting(context);
    await context.settle();
    context.changed('threads', 'book', 'outbox', 'journal');
    return outcome;
  }

  tellWakes(db, context.deps.clock, () => context.changed('threads'));
  return {
    'thread.archive': (input, call) => change(archiveThreads, input, call),
    'thread.markRead': (input, call) => change(markThreadsRead, input, call),
    'thread.star': (input, call) => change(starThreads, input, call),
    'thread.move': (input, call) => change(moveThreads, input, call),
    'thread.trash': (input, call) => change(trashThreads, input, call),
    'thread.delete': (input, call) => change(deleteThreads, input, call),
    'thread.label': ({ threadIds, add = [], remove = [] }, call) =>
      change(labelThreads, { threadIds, add, remove }, call),
    'thread.snooze': ({ unlessReply = false, ...input }, call) =>
      change(snoozeThreads, { ...input, unlessReply }, call),
    'folder.list': (input) => ({ folders: readFolderViews(db, input) }),
    'label.list': () => ({ labels: readLabels(db) }),
    'outbox.list': ({ limit = SHOWN_TROUBLE }) => {
      const counts = countOperations(db);
      return {
        waiting: counts.waiting,
        items: readTroubledOperations(db, limit),
        total: counts.refused + counts.overtaken,
      };
    },
    'outbox.retry': (input) => {
      const retried = sync.writeFirst(() => retryOperations(db, input.operationIds));
      sendOutWaiting(context);
      context.changed('outbox');
      return { retried };
    },
    'outbox.drop': (input, call) => change(dropOperations, input, call),
  };
}
