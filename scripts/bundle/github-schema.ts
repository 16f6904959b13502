/** GitHub's published schema, put into the bundle as text: all its types and fields, without the two thirds that describe them. */
import { parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { Plugin } from 'rolldown';
import { publishedSchema } from '../../src/sandbox/graphql/published-schema.ts';

export const githubSchema: Plugin = {
  name: 'github-schema',
  load: (id) =>
    id.replaceAll('\\', '/').endsWith('/src/sandbox/graphql/published-schema.ts')
      ? `export const publishedSchema = () => ${JSON.stringify(withoutDescriptions(publishedSchema()))};`
      : null,
};

/** As short as it can be without meaning something else. */
function withoutDescriptions(schema: string): string {
  const document = visit(parse(schema, { noLocation: true }), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return stripIgnoredCharacters(print(document));
}
