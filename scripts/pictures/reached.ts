/** The demo with channels: what a review, a ladder and a replay say of messages. */
import { readFileSync } from 'node:fs';
import { courseOf, readTests } from '#cases/index.ts';
import type { Policy } from '#domain/policy.ts';
import { DAY, type Instant, parseInstant } from '#domain/time.ts';
import { silentLadder } from '#engine/index.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { renderReplay } from '#report/change/replay.ts';
import { renderEffect } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { drawLadders } from '#report/ladder.ts';
import { withChannels } from '#cli/demo/channels.ts';
import { policyOf } from '../../test/support/policy.ts';
import { inRepository } from '../../test/support/repository.ts';

const FILE = 'policies/service-24x7.yml';
const TEXT = withChannels(readFileSync(inRepository(FILE), 'utf8'));
const DECLARED = '2026-11-23T10:00:00Z';

const readPolicy = (): Policy => policyOf(TEXT);

export function reachedLadder(at: Instant): string {
  const policy = readPolicy();
  const ladders = policy.severities.map((severity) => silentLadder(policy, severity, at, { within: DAY }));
  return `\`\`\`mermaid\n${drawLadders(ladders)}\`\`\`\n`;
}

const STORY = `version: 1
people: { alice: write, bob: write, carol: write, dan: write, grace: maintain, heidi: maintain, ivan: admin, zoe: read }
cases:
  - name: reached
    declared: ${DECLARED}
    incident: { title: Nobody can check out, author: zoe, details: { service: checkout, users-affected: 5000, tried: Restarted the pods } }
    story:
      - { at: 17m, by: ivan, comment: /ack the payment provider refuses our certificate }
      - { at: 40m, by: ivan, comment: /resolved the certificate is renewed }
      - { at: 41m, expect: { status: resolved } }
`;

function playCourse(policy: Policy, text = STORY): ReturnType<typeof courseOf> {
  const tests = readTests(text, 'reached.test.yml');
  const [story] = tests.ok ? tests.value.cases : [];
  if (story === undefined) throw new Error(JSON.stringify(tests.diagnostics));
  return courseOf(policy, story, (parseInstant(DECLARED) ?? 0) + 2 * 3_600);
}

/** An incident of which the report lacks what is asked for before anybody else is called. */
const LACKING = `version: 1
people: { alice: write, bob: write, carol: write, dan: write, grace: maintain, heidi: maintain, ivan: admin, zoe: read }
cases:
  - name: lacking
    declared: ${DECLARED}
    incident: { title: The logo is blurred, author: zoe, details: { service: intranet, users-affected: 3 } }
    story:
      - { at: 5m, expect: { status: open } }
`;

/** The calls of both, as people read them: something else comes before the next call. */
export const callsBeforeSomethingElse = (): readonly string[] =>
  [...playCourse(readPolicy()), ...playCourse(policyOf(readFileSync(inRepository(FILE), 'utf8')), LACKING)]
    .flatMap((step) => step.effects)
    .map((effect) => renderEffect(effect, shippedTemplates))
    .flatMap((one) => (one.type === 'say' && one.comment?.includes('to take this') ? [one.comment] : []));

/** The last review that the incident's issue leads to. */
export function reachedReview(): string {
  const effects = playCourse(readPolicy()).flatMap((step) => step.effects);
  const reviews = effects
    .map((effect) => renderEffect(effect, shippedTemplates))
    .flatMap((one) =>
      one.type === 'open-review' ? [one.body] : one.type === 'say' && one.comment ? [one.comment] : [],
    );
  return reviews.findLast((text) => text.includes('Post-incident')) ?? reviews.at(-1) ?? '';
}

/** A past incident under the demo's policy, and under one that phones later. */
export function reachedReplay(): string {
  const [before, after] = [
    readPolicy(),
    policyOf(TEXT.replace('{ after: 3m, by: phone }', '{ after: 3m, by: text }, { after: 10m, by: phone }')),
  ];
  const issue = playCourse(before).at(-1)?.issue;
  if (issue === undefined) throw new Error('There is no incident.');
  const player = replayer(before, after);
  const at = (parseInstant(DECLARED) ?? 0) + DAY;
  return renderReplay(mergeReplays(player.nothing, [player.one(issue, at)])).join('\n\n');
}
