/** A new format of `tocsin report`: how it is written, and its test. */
import { exportNameOf, type NewFiles } from './files.ts';

export function newReport(name: string): NewFiles {
  return {
    files: [
      { path: `src/report/period/formats/${name}.ts`, text: format(name) },
      { path: `test/report/period/${name}.test.ts`, text: test(name) },
    ],
    scripts: ['build:registers'],
  };
}

const format = (name: string): string => `import { contentOf } from '#report/period/content.ts';
import type { Format } from './format.ts';

export const ${exportNameOf(name)}: Format = {
  render: (statistics) => \`\${contentOf(statistics).title}\\n\`,
};
`;

const test = (name: string): string => `import { expect, it } from 'vitest';
import { ${exportNameOf(name)} } from '#report/period/formats/${name}.ts';
import { statisticsFor } from '../../support/weeks.ts';

it('a report as ${name} says what happened', () => {
  expect(${exportNameOf(name)}.render(statisticsFor(), { color: false })).toBe('Show here what it looks like.');
});
`;
