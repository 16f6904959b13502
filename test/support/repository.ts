import { resolve } from 'node:path';

export const REPOSITORY = resolve(import.meta.dirname, '../..');
export const inRepository = (path: string): string => resolve(REPOSITORY, path);
