// src/engine/callable.ts
/** Everybody whom a role may yield at `now`: those it names, and those on call. A few names in it may be no logins at all. Pure. */
function callable(policies, now) {
	const named = policies.flatMap((policy) => [...policy.roles.values()]).flatMap(({ who, otherwise }) => [...textsIn(who.source), ...textsIn(otherwise?.source ?? null)]);
	const onCall = policies.flatMap(({ schedules }) => [...schedules.values()].flatMap((schedule) => schedule.onCall(now)));
	const logins = [...named.filter((text) => /^[A-Za-z0-9][\w-]{0,38}$/.test(text)), ...onCall];
	return [...new Set(logins.map((login) => login.toLowerCase()))];
}
/** Every text in a rule. */
function textsIn(json) {
	if (typeof json === "string") return [json];
	if (json === null || typeof json !== "object") return [];
	return Object.values(json).flatMap(textsIn);
}
export { textsIn as n, callable as t };
