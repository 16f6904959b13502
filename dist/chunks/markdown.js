import { V as neutralise } from "./policy.js";
// src/report/markdown.ts
/** The few pieces of Markdown that messages are made of. Text of others passes through `neutralise` or `code`, nothing else. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu;
/** Text as inline code: no mention, link or tag in it is live. `max` counts UTF-16 units. */
function code(text, max = 200) {
	const line = cut(ahead(text, max).replaceAll(/\s+/g, " ").replaceAll(INVISIBLE, "").replaceAll(/\\+(?=\|)/g, "").trim(), max);
	if (line === "") return "`?`";
	const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
/** Text of others, made harmless; never nothing, so that the Markdown around it keeps its shape. */
function plain(text, max = 500) {
	return neutralise(ahead(text, max), max) || "?";
}
/** Prose of the policy's author or of this project: `code` in it stays code, everything else is neutralised. */
function prose(text, max = 300) {
	const parts = cut(text, max).split("`");
	const closed = parts.length % 2 === 1;
	return parts.map((part, index) => {
		if (index % 2 === 1 && (closed || index < parts.length - 1)) return part.trim() === "" ? "" : code(part);
		return part === "" ? "" : spaced(part);
	}).join("");
}
/** `a`, `a and b`, `a, b and c`. */
function enumerate(items) {
	if (items.length < 2) return items.join("");
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
/** The first `max` items as text, and how many more there are. The others are not even rendered. */
function capped(items, max, render) {
	const shown = items.slice(0, max).map(render);
	return items.length <= max ? shown : [...shown, `… and ${items.length - max} more`];
}
function bullets(items) {
	return items.map((item) => `- ${item}`).join("\n");
}
/** A table of finished cells. A `|` inside one is escaped, also inside code, as GFM wants it. */
function table(header, rows) {
	const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
	return [
		line(header),
		`|${" :--- |".repeat(header.length)}`,
		...rows.map(line)
	].join("\n");
}
function link(text, url) {
	return isLink(url) ? `[${text}](${url})` : text;
}
/** An address on the web with nothing in it that could end the Markdown or the attribute around it. */
const isLink = (url) => /^https?:\/\/[^\s<>()"']+$/.test(url);
function capitalise(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function cell(text) {
	return text.replaceAll("\n", " ").replaceAll(/(?<!\\)\|/g, "\\|");
}
/** Neutralised, with the white space around it kept as one blank, so that it can stand beside other text. */
function spaced(part) {
	const before = /^\s/.test(part) ? " " : "";
	const after = /\s$/.test(part) ? " " : "";
	return part.trim() === "" ? " " : `${before}${neutralise(part.trim())}${after}`;
}
/** More than enough of a text to cut `max` characters from: nobody waits for a megabyte to be searched. */
function ahead(text, max) {
	return text.slice(0, 8 * max);
}
function cut(text, max) {
	if (text.length <= max) return text;
	return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
export { enumerate as a, plain as c, code as i, prose as l, capitalise as n, isLink as o, capped as r, link as s, bullets as t, table as u };
