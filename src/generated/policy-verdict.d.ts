/** Does a value hold `schemas/policy.v1.schema.json`? The same verdict as `policy-schema.js` gives, without what is wrong. */
declare const conforms: (value: unknown) => boolean;
export default conforms;
