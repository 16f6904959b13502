/** Charts of the command line in Mermaid, which reads each of them whatever a policy calls its levels. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import type { Mermaid } from 'mermaid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffCommand } from '#cli/commands/diff.ts';
import { simulateCommand } from '#cli/commands/simulate.ts';
import { editText, textOf } from '../compare/edits.ts';
import { runCommand } from '../support/command.ts';
import { inRepository } from '../support/repository.ts';

const AT = ['--at', '2026-11-23T10:00:00Z'];
const SERVICE = inRepository('policies/service-24x7.yml');

const window = new Window();
let folder = '';
let mermaid: Mermaid;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-mermaid-'));
  Object.assign(globalThis, { window, document: window.document });
  ({ default: mermaid } = await import('mermaid'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await window.happyDOM.close();
});

function policyFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('the chart of a simulation is one, and its only HTML are line breaks', async () => {
  const hostile = policyFile(
    'hostile.yml',
    `version: 1
name: hostile
incident: { label: incident }
severities: [{ id: end, name: '"]; end -->|x| <img src=x> #quot; \`a\` {{b}}', acknowledge-within: 5m }]
roles: { lead: { who: [ann] } }
levels: [{ name: 'end "] --> (x) & <b>', roles: [lead] }]
triggers:
  - id: again
    reason: Again.
    when: { ">=": [{ var: elapsed.since-declared }, { var: severity.acknowledge-within }] }
    do: { escalate: next }
`,
  );
  const charts = await Promise.all(
    [SERVICE, hostile, inRepository('policies/security.yml')].map(
      async (file) => (await runCommand(simulateCommand, file, ...AT, '--mermaid')).out,
    ),
  );
  for (const chart of charts) expect(await mermaid.parse(chart)).toMatchObject({ diagramType: 'flowchart-v2' });
  await expect(mermaid.parse(`${charts[0] ?? ''}\n  s0n0 -->|"open`)).rejects.toThrow();
  expect(charts[1]).not.toMatch(/<(?!br\/>)/);
});

test('every chart in the Markdown of a diff is one, and outside of code nobody is mentioned and no HTML stands', async () => {
  const hostile = policyFile(
    'changed.yml',
    editText(
      textOf('service-24x7'),
      ['name: Leads, ', `name: 'end "] --> (x) & <b> \`\`\` @octo/cat', `],
      ['label: "escalation: 3"', 'label: "escalation: leads"'],
      ['name: Major', `name: '"]; end -->|x| <img src=x> #quot; @everyone'`],
      ['acknowledge-within: 15m', 'acknowledge-within: 20m'],
    ),
  );
  const { out } = await runCommand(diffCommand, SERVICE, hostile, ...AT, '--markdown');
  const charts = [...out.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, chart = '']) => chart);
  expect(charts.length).toBeGreaterThan(1);
  for (const chart of charts) expect(await mermaid.parse(chart)).toMatchObject({ diagramType: 'flowchart-v2' });
  expect([...out.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, summary]) => summary)).toEqual(
    expect.arrayContaining(['sev1 as a chart', 'sev2 as a chart', 'as a test']),
  );
  const prose = out.replaceAll(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '').replaceAll(/(`+)(?:(?!\1).)*\1/g, '');
  expect(prose).not.toMatch(/@\w|(?<!\\)<(?!\/?(?:details|summary)>)/);
});
