import { a as isCollection, c as isSeq, i as isAlias, n as LineCounter, o as isMap, r as Composer, s as isScalar, t as Parser } from "./yaml.js";
import { i as fromPointer, t as explain } from "./explain.js";
// src/policy/tokens.ts
/**
* Walks YAML's token tree, before it is composed into values. Composing recurses, so a file nested ten thousand deep must be
* refused here, where the walk keeps its own stack. Tags are refused because an unquoted `!:` or `!=:` is one, and the
* operator it was meant to be would vanish without an error. Pure.
*/
function scanTokens(tokens, maxDepth) {
	const found = [];
	const stack = [];
	for (const token of [...tokens].reverse()) stack.push({
		token,
		depth: 0
	});
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { token, depth } = next;
		if (depth > maxDepth) return [{
			code: "too-deep",
			offset: token.offset,
			source: ""
		}];
		if (token.type === "tag") found.push({
			code: "yaml-tag",
			offset: token.offset,
			source: token.source
		});
		if (token.type === "directive") found.push({
			code: "yaml-directive",
			offset: token.offset,
			source: token.source
		});
		const nested = "items" in token ? depth + 1 : depth;
		for (const part of partsOf(token).toReversed()) stack.push({
			token: part,
			depth: nested
		});
	}
	return found;
}
function partsOf(token) {
	if (token.type === "document") return [...token.start, ...token.value ? [token.value] : []];
	if (token.type === "block-scalar") return token.props;
	if (!("items" in token)) return [];
	return token.items.flatMap(({ start, key, sep, value }) => [
		...start,
		...key ? [key] : [],
		...sep ?? [],
		...value ? [value] : []
	]);
}
// src/policy/yaml.ts
/** The largest file that is read, in characters. A policy that people can review is a hundredth of it. */
const MAX_CHARACTERS = 262144;
/** How many values a file may hold once its aliases are followed, and how many aliases. */
const MAX_VALUES = 1e4;
const MAX_ALIASES = 100;
/**
* Reads one YAML 1.2 document (core schema: `on` and dates are strings). YAML's own warnings are errors here, and so are
* tags, directives and a second document. Anchors and aliases work within bounds; merge keys do not. Pure, never throws.
*/
function parseYaml(text, file) {
	const lines = new LineCounter();
	const diagnostics = [];
	const placeOf = (start, end) => {
		const from = lines.linePos(start);
		const to = lines.linePos(Math.max(start, end));
		return {
			file,
			line: Math.max(1, from.line),
			col: Math.max(1, from.col),
			endLine: Math.max(1, to.line),
			endCol: Math.max(1, to.col)
		};
	};
	const report = (code, start, end, args = {}) => {
		diagnostics.push({
			...explain(code, args),
			level: "error",
			place: placeOf(start, end),
			path: ""
		});
	};
	const start = placeOf(0, 0);
	const unread = () => ({
		value: void 0,
		place: () => start,
		diagnostics
	});
	if (text.length > 262144) {
		report("too-large", 0, 0, {
			found: String(text.length),
			limit: String(MAX_CHARACTERS)
		});
		return unread();
	}
	const tokens = [...new Parser(lines.addNewLine).parse(text)];
	const found = scanTokens(tokens, 64);
	for (const { code, offset, source } of found) report(code, offset, offset + source.length, {
		found: source,
		limit: String(64)
	});
	if (found.some(isFatal)) return unread();
	const [document, second] = [...new Composer({
		version: "1.2",
		uniqueKeys: true,
		logLevel: "silent"
	}).compose(tokens, true, text.length)];
	if (second) report("several-documents", second.range[0], second.range[0]);
	const told = ["DUPLICATE_KEY", "TAG_RESOLVE_FAILED"];
	const [first] = [...document?.errors ?? [], ...document?.warnings ?? []].filter(({ code }) => !told.includes(code));
	if (first) report("yaml-syntax", first.pos[0], first.pos[1], { found: firstLine(first.message) });
	if (!document || first || found.length > 0 || second) return unread();
	const reader = {
		document,
		report,
		values: 0,
		aliases: 0,
		isFull: false
	};
	const value = toJson(document.contents, reader, 0);
	if (reader.isFull) return unread();
	return {
		value,
		place: (pointer, key) => locate(document, text, pointer, key, placeOf),
		diagnostics
	};
}
function isFatal(found) {
	return found.code === "too-deep";
}
function firstLine(message) {
	return (message.split("\n")[0] ?? message).replace(/[.:]$/, "");
}
/** Turns a node into plain data; undefined where it cannot (already reported). Aliases are followed, so depth is bounded again. */
function toJson(node, reader, depth) {
	if (node === null) return null;
	const [start, end] = node.range ?? [0, 0];
	reader.values += 1;
	if (isAlias(node)) reader.aliases += 1;
	if (depth > 64 || reader.values > MAX_VALUES || reader.aliases > MAX_ALIASES) {
		if (!reader.isFull) reader.report("too-many-values", start, end, {
			limit: String(MAX_VALUES),
			aliases: String(MAX_ALIASES)
		});
		reader.isFull = true;
	}
	if (reader.isFull) return void 0;
	if (isAlias(node)) {
		const anchored = node.resolve(reader.document);
		if (!anchored) reader.report("unknown-alias", start, end, { found: node.source });
		return toJson(anchored ?? null, reader, depth + 1);
	}
	if (isSeq(node)) return node.items.map((item) => toJson(item, reader, depth + 1) ?? null);
	if (isMap(node)) return mapToJson(node.items, reader, depth);
	if (!isScalar(node)) return null;
	return scalarToJson(node.value, node.range, reader);
}
function scalarToJson(value, range, reader) {
	if (value === null || typeof value === "string" || typeof value === "boolean") return value;
	if (typeof value === "number" && Number.isFinite(value)) return value;
	reader.report("bad-number", range?.[0] ?? 0, range?.[1] ?? 0, { found: typeof value === "number" ? String(value) : "This" });
	return null;
}
function mapToJson(items, reader, depth) {
	const map = {};
	for (const { key, value } of items) {
		const name = keyName(key);
		const [start, end] = key?.range ?? [0, 0];
		if (name === null || name === "__proto__") reader.report("bad-key", start, end, { found: name ?? "a list or map" });
		else if (Object.hasOwn(map, name)) reader.report("duplicate-key", start, end, { found: name });
		else map[name] = toJson(value, reader, depth + 1) ?? null;
	}
	return map;
}
/** The key as text: `1`, `true` and `null` as they were written. */
function keyName(key) {
	if (key === null) return "";
	if (!isScalar(key)) return null;
	return typeof key.value === "string" ? key.value : key.source ?? String(key.value);
}
/** The pairs of each map by key, so that placing thousands of problems in one map stays quick. */
const PAIRS = /* @__PURE__ */ new WeakMap();
function pairsOf(map) {
	const known = PAIRS.get(map);
	if (known) return known;
	const pairs = /* @__PURE__ */ new Map();
	for (const pair of map.items) {
		const name = keyName(pair.key);
		if (name !== null && !pairs.has(name)) pairs.set(name, pair);
	}
	PAIRS.set(map, pairs);
	return pairs;
}
function locate(document, text, pointer, key, placeOf) {
	let node = document.contents;
	for (const part of fromPointer(pointer)) {
		const inside = follow(node, document);
		const next = isMap(inside) ? pairsOf(inside).get(part)?.value : isSeq(inside) ? inside.items[Number(part)] : void 0;
		if (!next) break;
		node = next;
	}
	const holder = follow(node, document);
	if (key !== void 0 && isMap(holder)) {
		const pair = pairsOf(holder).get(key);
		if (pair) node = pair.key;
	} else if (key !== void 0 && isSeq(holder)) node = holder.items[Number(key)] ?? node;
	const [start, end] = node?.range ?? [0, 0];
	return placeOf(start, isCollection(node) ? start + text.slice(start, end).trimEnd().length : end);
}
function follow(node, document) {
	return isAlias(node) ? node.resolve(document) ?? null : node;
}
export { parseYaml as t };
