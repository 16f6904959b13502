/**
 * The product in a minute: incidents on a local GitHub, an hour and a half that passes, and the very bundle that ships, run at
 * each tick and for each event as the workflow would run it. `--serve` keeps the pages, to be looked at in a browser.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { withLocalChannels } from '#cli/local-channels.ts';
import { describeArrivals, describeEffects } from '#cli/sandbox-shell/effects.ts';
import { actionEntry, runAction } from '#cli/sandbox-shell/runner.ts';
import { loadPolicy } from '#policy/index.ts';
import { startSandbox } from '#sandbox/index.ts';
import { inRepository } from '../test/support/repository.ts';
import { withChannels } from './channels.ts';
import { HAPPENINGS, PEOPLE } from './incidents.ts';
import { clockTime, mail, paint, thread } from './narrate.ts';

const POLICY = 'policies/service-24x7.yml';
const START = '2026-11-23T10:00:00Z';
/** Minutes. */
const TICK = 5;
const END = 90;

// Nothing is written outside the folder of what is built.
const temporary = inRepository('.build/demo');
mkdirSync(temporary, { recursive: true });
process.env['TMPDIR'] = temporary;

const action = built(actionEntry());

const sandbox = await startSandbox({ at: START, people: PEOPLE });
const { store, clock } = sandbox;
const start = clock.now();
const text = withChannels(readFileSync(inRepository(POLICY), 'utf8'));
const loaded = loadPolicy(text, POLICY);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
const local = await withLocalChannels(loaded.value, text, sandbox, Object.keys(PEOPLE));
store.files.set('.github/escalation-policy.yml', local.text);

console.log(paint('bold', 'Tocsin, on a local GitHub'));
console.log(
  `Policy: ${POLICY}, with channels. It runs for each event and every ${TICK} minutes, from 10:00 UTC on a Monday.\n`,
);
for (let minute = 0; minute <= END; minute += 1) {
  clock.set(start + minute * 60);
  for (const happening of HAPPENINGS.filter(({ at }) => at === minute)) {
    const { by, what, event, issue } = happening;
    happening.act(sandbox);
    console.log(`${clockTime(clock.now())}  ${paint('cyan', by)} ${what}`);
    await run(event, issue);
  }
  if (minute % TICK === 0) await run('schedule', null);
}

console.log(`\n${paint('bold', `The issues at ${clockTime(clock.now())}`)}, the first at length`);
for (const issue of store.issues.values()) console.log(`\n${thread(issue, issue.number === 1)}`);
const { messages } = sandbox.inbox;
const mails = messages.filter(({ type }) => type === 'email').length;
console.log(
  `\n${paint('bold', 'Outside GitHub')}: ${mails} mails, and ${messages.length - mails} messages to a chat, by text and by phone. The first mail:`,
);
console.log(mail(messages.find(({ type }) => type === 'email')));
const { length } = sandbox.log;
console.log(
  `\nAll of it over HTTP, by dist/action/index.js: ${length} requests. Its policy tests: npx tocsin test ${POLICY}`,
);
rmSync(temporary, { recursive: true, force: true });

if (process.argv.includes('--serve'))
  console.log(
    `The pages are at ${sandbox.url}, ${sandbox.url}/mailbox and ${sandbox.url}/chat until you press Ctrl+C.`,
  );
else {
  console.log('To look at the pages in a browser: npm run demo -- --serve');
  await sandbox.close();
}

async function run(event: string, issue: number | null): Promise<void> {
  const before = sandbox.inbox.messages.length;
  const { code, plan, log } = await runAction(action, sandbox, event, issue, local.environment);
  if (code !== 0) throw new Error(`The Action ended with ${code}.\n${log}`);
  for (const line of [...describeEffects(plan), ...describeArrivals(sandbox.inbox, before)])
    console.log(`${clockTime(clock.now())}    ${line}`);
}

function built(entry: string | null): string {
  if (entry === null) throw new Error('dist/ is missing: npm run build makes it.');
  return entry;
}
