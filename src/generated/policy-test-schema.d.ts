import type { ErrorObject } from 'ajv';

/** Checks a value against `schemas/policy-test.v1.schema.json`; what is wrong is left in `errors`. */
declare const validate: {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
};
export default validate;
