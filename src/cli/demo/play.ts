/**
 * The product in a minute: incidents on a local GitHub, an hour and a half that passes, and the very Action that ships beside this
 * command line, run for each event and when something is due, as a watcher would.
 */
import { once } from 'node:events';
import { withLocalChannels } from '#cli/local-channels.ts';
import { type Io, Refusal } from '#cli/io.ts';
import { readyFile } from '#cli/package-files.ts';
import { describeArrivals, describeEffects, wakesAt } from '#cli/sandbox-shell/effects.ts';
import { actionEntry, type ActionRun, runAction } from '#cli/sandbox-shell/runner.ts';
import { type Instant, MINUTE } from '#domain/time.ts';
import { DEFAULT_POLICY } from '#policy/files.ts';
import { loadPolicy } from '#policy/index.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { withChannels } from './channels.ts';
import { HAPPENINGS, PEOPLE } from './incidents.ts';
import { clockTime, mail, painter, thread } from './narrate.ts';

const POLICY = 'service-24x7.yml';
const START = '2026-11-23T10:00:00Z';

/** Plays so many seconds of it and, if wanted, serves its pages. */
export async function demo(io: Io, span: number, serves: boolean): Promise<void> {
  const ready = readyFile(POLICY);
  if (ready === null)
    throw new Refusal(`The ready policy ${POLICY} is missing from the package. Install Tocsin again.`);
  const action = actionEntry();
  if (action === null)
    throw new Refusal('The bundle of the Action is not there. In a clone, `npm run build` makes it.');
  const text = withChannels(ready);
  const loaded = loadPolicy(text, POLICY);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const sandbox = await startSandbox({ at: START, people: PEOPLE });
  try {
    const local = await withLocalChannels(loaded.value, sandbox, Object.keys(PEOPLE));
    sandbox.store.files.set(DEFAULT_POLICY, local.text);
    await play(io, sandbox, span, (event, issue) => runAction(action, sandbox, event, issue, local.environment));
    show(io, sandbox);
    if (!serves) {
      io.out('To look at the pages in a browser: tocsin demo --serve\n');
      return;
    }
    const { url } = sandbox;
    io.out(`The pages are at ${url}, ${url}/mailbox and ${url}/chat until you press Ctrl+C.\n`);
    await once(process, 'SIGINT');
  } finally {
    await sandbox.close();
  }
}

/** Time passes from what happens, or is due, to what comes next. */
async function play(
  io: Io,
  sandbox: Sandbox,
  span: number,
  act: (event: string, issue: number | null) => Promise<ActionRun>,
): Promise<void> {
  const paint = painter(io.color);
  const { clock, inbox } = sandbox;
  const start = clock.now();
  io.out(`${paint('bold', 'Tocsin, on a local GitHub')}\n`);
  io.out(
    `Policy: policies/${POLICY}, with channels. It runs for each event and when something is due, from 10:00 UTC on a Monday.\n\n`,
  );
  const run = async (event: string, issue: number | null): Promise<Instant> => {
    const before = inbox.messages.length;
    const { code, plan, nextAt, log } = await act(event, issue);
    if (code !== 0) throw new Refusal(`The Action ended with ${code}.\n${log}`);
    for (const line of [...describeEffects(plan), ...describeArrivals(inbox, before)])
      io.out(`${clockTime(clock.now())}    ${line}\n`);
    return wakesAt(plan, nextAt, clock.now());
  };
  const happenings = HAPPENINGS.map((one) => ({ ...one, at: start + one.at * MINUTE }));
  let due: Instant = Number.POSITIVE_INFINITY;
  for (;;) {
    const [next] = happenings;
    const at = Math.min(due, next?.at ?? due);
    clock.set(Math.min(at, start + span));
    if (at > start + span) return;
    if (next?.at === at) {
      happenings.shift();
      next.happen(sandbox);
      io.out(`${clockTime(at)}  ${paint('cyan', next.by)} ${next.what}\n`);
      due = await run(next.event, next.issue);
    } else due = await run('schedule', null);
  }
}

/** What stands on the issues at the end, and what arrived elsewhere. */
function show(io: Io, { clock, store, inbox, log }: Sandbox): void {
  const paint = painter(io.color);
  io.out(`\n${paint('bold', `The issues at ${clockTime(clock.now())}`)}, the first at length\n`);
  for (const issue of store.issues.values()) io.out(`\n${thread(issue, issue.number === 1, io.color)}\n`);
  const mails = inbox.messages.filter(({ type }) => type === 'email');
  const others = inbox.messages.length - mails.length;
  const outside = paint('bold', 'Outside GitHub');
  io.out(
    `\n${outside}: ${mails.length} mails, and ${others} messages to a chat, by text and by phone. The first mail:\n`,
  );
  io.out(`${mail(mails[0], paint)}\n`);
  io.out(`\nAll of it over HTTP, by the Action as it ships: ${log.length} requests. A policy of yours: tocsin init\n`);
}
