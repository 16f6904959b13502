// src/domain/issue.ts
/** Repository permission, in ascending order. */
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
export { PERMISSIONS as t };
