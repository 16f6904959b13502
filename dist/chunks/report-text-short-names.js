// src/report/text/short-names.ts
function shortNames(logins, room) {
	const short = [...new Set(logins)].map((login) => [login, shorten(login, room)]);
	const times = (name) => short.filter(([, other]) => other === name).length;
	return new Map(short.map(([login, name]) => [login, times(name) > 1 ? login : name]));
}
function shorten(login, room) {
	if (login.length <= room) return login;
	const parts = login.split(/[-_]/).filter((part) => part !== "");
	const last = parts.at(-1) ?? login;
	const initials = `${parts.slice(0, -1).map((part) => part.charAt(0)).join("")}-${last}`;
	if (parts.length > 1 && initials.length <= room) return initials;
	return `\u2026${login.slice(-Math.max(1, room - 1))}`;
}
exports.shortNames = shortNames;
