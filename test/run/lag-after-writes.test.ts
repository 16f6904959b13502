/** What a run does after a write of which it does not know whether it was carried out, where readings lag; on the sandbox over HTTP. */
import { expect, test } from 'vitest';
import { type Fault, type Sandbox, startSandbox } from '#sandbox/index.ts';
import { mailsInto, runOn, TWO_LEVELS } from '../support/mailing.ts';

/** The first call, and the second level ten minutes later by a run of which a write goes wrong. A reading lags by three seconds. */
async function escalate(fault: Fault) {
  const sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', zoe: 'read' } });
  try {
    const mails: (string | null)[] = [];
    const start = (run: string) =>
      runOn(sandbox, TWO_LEVELS, {
        run,
        pause: (seconds) => Promise.resolve(sandbox.clock.advance(seconds)),
        messenger: mailsInto(mails),
      });
    sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
    await start('first');
    sandbox.clock.advance(600);
    sandbox.store.lag = 3;
    sandbox.faults.add(fault);
    const report = await start('second');
    const calls = (sandbox.store.issues.get(1)?.timeline ?? []).filter(
      (entry) => entry.kind === 'comment' && entry.body.includes('@bob'),
    ).length;
    const reported = report?.done.filter((effect) => effect.type === 'say' && effect.comment !== null).length;
    return {
      mails,
      calls,
      outcome: report?.outcome.kind,
      problems: report?.problems.map(({ code }) => code),
      fired: report?.fired.map(({ trigger }) => trigger),
      reported,
    };
  } finally {
    await sandbox.close();
  }
}

const ONCE = { mails: ['alice', 'bob'], calls: 1, outcome: 'acted', problems: [], fired: ['silent'], reported: 1 };

test.each(['lost-response', '502-after', 'reset-before', '502-before'] as const)(
  'a comment answered by %s is posted once, and the run reports what it called by it',
  async (kind) => {
    expect(await escalate({ kind, match: { operation: 'addComment' } })).toEqual(ONCE);
  },
);

test('an edit that did not arrive is made again, though the comment before it is not to be read yet', async () => {
  expect(await escalate({ kind: 'reset-before', match: { operation: 'updateIssueComment' } })).toEqual(ONCE);
});

/** Runs under way at once: the clock goes on when all of them wait. */
class Together {
  readonly #waiting = new Map<string, { readonly until: number; readonly goOn: () => void }>();
  readonly #live: Set<string>;
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox, runs: readonly string[]) {
    this.#sandbox = sandbox;
    this.#live = new Set(runs);
  }

  readonly pause = (run: string, seconds: number): Promise<void> =>
    new Promise((goOn) => {
      this.#waiting.set(run, { until: this.#sandbox.clock.now() + seconds, goOn });
      this.#turn();
    });

  readonly end = (run: string): void => {
    this.#live.delete(run);
    this.#turn();
  };

  #turn(): void {
    const [first] = [...this.#waiting].toSorted(([, a], [, b]) => a.until - b.until);
    if (first === undefined || this.#waiting.size < this.#live.size) return;
    const [run, { until, goOn }] = first;
    this.#waiting.delete(run);
    this.#sandbox.clock.set(until);
    goOn();
  }
}

test('of two runs that call at the same instant, and read neither comment for a moment, one sends', async () => {
  const sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', zoe: 'read' }, lag: 1 });
  try {
    sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
    sandbox.clock.advance(60);
    const runs = ['first', 'second'];
    const together = new Together(sandbox, runs);
    const mails: (string | null)[] = [];
    const start = (run: string) =>
      runOn(sandbox, TWO_LEVELS, {
        run,
        pause: (seconds) => together.pause(run, seconds),
        messenger: mailsInto(mails),
      }).finally(() => together.end(run));
    const reports = await Promise.all(runs.map(start));
    expect(reports.flatMap((report) => report?.problems)).toEqual([]);
    expect(mails).toEqual(['alice']);
  } finally {
    await sandbox.close();
  }
});
