import { useMemo } from 'preact/hooks';
import type { PolicyChange } from '../core/change.ts';
import { Markdown } from './markdown.tsx';

/** Charts are for GitHub, which draws them: here the ladders stand beside. */
const CHART = /<details><summary>[^<]*<\/summary>\s*```mermaid[\s\S]*?```\s*<\/details>/g;

/** What the change of the policy does, as the check of a pull request says it. */
export function Change({ change: { verdict, sections: all } }: { readonly change: PolicyChange }) {
  const sections = useMemo(
    () =>
      all
        .map(({ title, lines }) => ({ title, text: lines.join('\n\n').replaceAll(CHART, '').trim() }))
        .filter(({ text }) => text !== ''),
    [all],
  );
  return (
    <div class="change">
      <h3>What the change does</h3>
      <p class={`verdict ${verdict.same ? 'same' : verdict.safe ? 'safe' : 'worse'}`} role="status">
        {verdict.sentence}
      </p>
      {sections.map(({ title, text }) => (
        <section key={title}>
          <h4>{title}</h4>
          <Markdown text={text} />
        </section>
      ))}
    </div>
  );
}
