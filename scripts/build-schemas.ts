/** Writes what is made from the tables of the code: parts of `schemas/`, then the documents that are read off both. */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../test/support/repository.ts';
import { githubStyleText } from './github-style.ts';
import { messagesText } from './messages.ts';
import { readmeText, referenceText } from './reference.ts';
import { factsSchema } from './fact-schemas.ts';
import { lintReadme, partSchema, policySchema } from './schemas.ts';

const json = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

writeFileSync(inRepository('schemas/facts.v1.schema.json'), json(factsSchema()));
writeFileSync(inRepository('schemas/policy.v1.schema.json'), json(policySchema()));
writeFileSync(inRepository('schemas/policy-part.v1.schema.json'), json(partSchema()));
writeFileSync(inRepository('docs/lint/README.md'), lintReadme());
writeFileSync(inRepository('docs/reference.md'), referenceText());
writeFileSync(inRepository('docs/messages.md'), await messagesText());
writeFileSync(inRepository('src/generated/github-markdown.ts'), githubStyleText());

const README = inRepository('README.md');
writeFileSync(README, readmeText(readFileSync(README, 'utf8')));
