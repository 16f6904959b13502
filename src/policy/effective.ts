/** The effective policy of one that extends others, as one file that means the same. Pure. */
import type { TextFile } from '#domain/diagnostic.ts';
import { stringify } from 'yaml';
import { inside, layerOf, parsePolicy, yamlOf } from './merge.ts';
import { asMap } from './pointer.ts';

/** A policy's document, each top part under a comment that names the files it is made of, the one that goes before first. */
export function effectiveText(texts: readonly TextFile[]): string {
  // Made when it is needed: categories of Unicode are slow to read.
  const control = new RegExp(String.raw`\p{Cc}`, 'gu');
  const origins = originsOf(texts);
  const parts = Object.entries(asMap(parsePolicy(texts).value) ?? {}).map(([key, value]) => {
    const files = (origins.get(key) ?? []).map((file) => file.replaceAll(control, ' '));
    // Without aliases, which would stand for the same value in another part.
    return `# ${files.join(', ')}\n${stringify({ [key]: value }, { lineWidth: 120, aliasDuplicateObjects: false })}`;
  });
  return parts.join('\n');
}

/** For each top part of a policy, the files that it is made of, the nearest first. */
export function originsOf(texts: readonly TextFile[]): ReadonlyMap<string, readonly string[]> {
  const layers = texts.map(yamlOf).map(layerOf);
  const keys = Object.keys(asMap(parsePolicy(texts).value) ?? {});
  return new Map(
    keys.map((key) => [key, inside(layers, [], key).map(({ layer }) => texts[layer]?.file ?? '')] as const),
  );
}
