import { i as fromPointer, t as explain } from "./explain.js";
// src/policy/problem.ts
/** Makes a problem out of the catalogue's words. */
function problem(code, path, args = {}, more = {}) {
	return {
		...explain(code, args),
		level: more.level ?? "error",
		path,
		key: more.key ?? null
	};
}
/** Gives problems their places in the file, in the order of the file. */
function locateProblems(problems, yaml) {
	return problems.map(({ key, ...rest }) => ({
		...rest,
		place: placeOf({
			key,
			...rest
		}, yaml)
	})).toSorted((a, b) => a.place.line - b.place.line || a.place.col - b.place.col);
}
function placeOf({ code, path, key }, yaml) {
	if (key !== null) return yaml.place(path, key);
	if (code !== "missing-key") return yaml.place(path);
	const holder = fromPointer(path).at(-1);
	if (holder !== void 0) return yaml.place(path.slice(0, path.lastIndexOf("/")), holder);
	const { file, line, col } = yaml.place(path);
	return {
		file,
		line,
		col,
		endLine: line,
		endCol: col
	};
}
export { problem as n, locateProblems as t };
