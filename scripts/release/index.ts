/**
 * Makes a release in `.build/release`. The tag is the argument, and has to be that of the version in package.json; without one it is
 * taken to be. Nothing leaves this machine: `.github/workflows/release.yml` does that.
 */
import { readFileSync, rmSync } from 'node:fs';
import { REPOSITORY } from '#policy/files.ts';
import { inRepository } from '../../test/support/repository.ts';
import { packageVersion, prepareRelease, whyElsewhere } from './prepare.ts';

const folder = inRepository('.build/release');
const tag = process.argv[2] ?? `v${packageVersion()}`;
const why = whyElsewhere(process.env['GITHUB_REPOSITORY'] ?? REPOSITORY);
if (why !== null) throw new Error(why);
rmSync(folder, { recursive: true, force: true });
const file = prepareRelease(tag, folder);
console.log(`${tag} is ready: .build/release/${file}\nIts notes:\n\n${readFileSync(`${folder}/notes.md`, 'utf8')}`);
