/** What an import made of an export, as Markdown: as it was, nearly, not. Pure. */
import type { Note } from './model.ts';

const SIGN = { same: '✅', nearly: '⚠️', not: '❌' } as const;
const TITLE = { same: 'As it was', nearly: 'Nearly: look at these', not: 'Not imported' } as const;

export function reportText(system: string, notes: readonly Note[], files: readonly string[]): string {
  const sections = (['not', 'nearly', 'same'] as const).flatMap((grade) => {
    const lines = [...new Set(notes.filter((note) => note.grade === grade).map(lineOf))];
    return lines.length === 0 ? [] : [`## ${SIGN[grade]} ${TITLE[grade]} (${lines.length})`, lines.join('\n')];
  });
  return `${[`# Imported from ${system}`, `Written: ${files.map((file) => `\`${file}\``).join(', ')}.`, ...sections].join('\n\n')}\n`;
}

const lineOf = ({ grade, what, why }: Note): string => `- ${SIGN[grade]} ${what}${why === null ? '' : `: ${why}`}.`;
