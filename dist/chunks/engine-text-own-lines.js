const require_policy_validation = require("./policy-validation.js");
// src/engine/text/lines.ts
function readLines(body) {
	const lines = [];
	let fence = null;
	let hidden = false;
	for (const line of body.replaceAll(/\r\n?/g, "\n").split("\n")) {
		if (fence !== null) {
			const closes = isClosing(line, fence);
			if (closes) fence = null;
			lines.push({
				text: line,
				kind: closes ? "fence" : "code"
			});
			continue;
		}
		const visible = withoutComments(line, hidden);
		hidden = visible.hidden;
		fence = openedFence(visible.text);
		lines.push({
			text: visible.text,
			kind: fence !== null ? "fence" : /^ {0,3}>/.test(visible.text) ? "quote" : "text"
		});
	}
	return lines;
}
function openedFence(line) {
	const match = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/.exec(line);
	const marker = match?.[1] ?? null;
	return marker?.startsWith("`") && match?.[2]?.includes("`") ? null : marker;
}
function isClosing(line, fence) {
	return (/^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1])?.startsWith(fence) ?? false;
}
function withoutComments(line, hiddenBefore) {
	let text = "";
	let rest = line;
	let hidden = hiddenBefore;
	for (;;) {
		const mark = hidden ? "-->" : "<!--";
		const at = rest.indexOf(mark);
		if (at < 0) return {
			text: hidden ? text : text + rest,
			hidden
		};
		if (!hidden) text += rest.slice(0, at);
		rest = rest.slice(at + mark.length);
		hidden = !hidden;
	}
}
// src/engine/text/command-line.ts
const SLASHES = "/\uff0f";
const EMPHASIS = "*_";
const BULLETS = "-+\u2022\u00b7\u2013\u2014";
const PUNCTUATION = /[.,:;!?*_~)\]}"'`\u2026\u2013\u2014\u2018\u2019\u201C\u201D\u3001\u3002\uFF01\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F-]/;
const WIDEST_GAP = 4;
function readCommandLine(line) {
	if (!line.includes("/") && !line.includes("\uff0f")) return null;
	const text = visible(line);
	const start = slashAt(text);
	if (start === null) return null;
	const end = nameEnd(text, start.at + 1);
	if (end === start.at + 1 || goesOn(text, end)) return null;
	let at = end;
	while (at < text.length && PUNCTUATION.test(text.charAt(at)) && !beginsNumber(text, at)) at += 1;
	return {
		name: text.slice(start.at + 1, end).normalize("NFKC").toLowerCase(),
		rest: withoutClosing(text.slice(at), start.emphasis)
	};
}
function visible(line) {
	const text = line.replaceAll(/\s/g, " ");
	return /^[ -~]*$/.test(text) ? text : require_policy_validation.withoutInvisible(text).replaceAll(/\u034F|[\u115F\u1160\u3164]|[\uFE00-\uFE0F]/g, "");
}
function slashAt(text) {
	let at = 0;
	let emphasis = "";
	while (at < text.length) {
		const character = text.charAt(at);
		if (SLASHES.includes(character)) return {
			at,
			emphasis
		};
		if (character === " ") at += 1;
		else if (EMPHASIS.includes(character)) {
			const from = at;
			while (at < text.length && EMPHASIS.includes(text.charAt(at))) at += 1;
			emphasis = text.slice(Math.max(from, at - 3), at);
		} else {
			const end = markEnd(text, at);
			if (end === null) return null;
			at = end;
		}
	}
	return null;
}
function markEnd(text, at) {
	const mark = /^(?:[0-9]{1,9}[.)]|\[[ xX]\])/.exec(text.slice(at, at + 11))?.[0];
	const end = BULLETS.includes(text.charAt(at)) ? at + 1 : at + (mark?.length ?? 0);
	if (end === at || text.charAt(end) !== " ") return null;
	return text.slice(end, end + WIDEST_GAP + 1).trim() === "" && text.length > end + WIDEST_GAP ? null : end;
}
function nameEnd(text, from) {
	let at = from;
	while (at < text.length && isOfName(text.charAt(at))) at += 1;
	while (at > from && "-_'".includes(text.charAt(at - 1))) at -= 1;
	return at;
}
const isLetter = (character) => /[A-Za-z0-9\uFF21-\uFF3A\uFF41-\uFF5A]/.test(character);
const isOfName = (character) => isLetter(character) || character !== "" && "-_'".includes(character);
function goesOn(text, end) {
	const after = text.charAt(end);
	if (after === ".") return isLetter(text.charAt(end + 1));
	return after === "\\" || after !== "" && SLASHES.includes(after) || /[\p{L}\p{N}]/u.test(after);
}
const beginsNumber = (text, at) => text.charAt(at) === "-" && /[0-9]/.test(text.charAt(at + 1));
function withoutClosing(rest, emphasis) {
	for (let at = emphasis === "" ? -1 : rest.indexOf(emphasis); at >= 0; at = rest.indexOf(emphasis, at + 1)) {
		const after = rest.charAt(at + emphasis.length);
		if (after === "" || after === " " || PUNCTUATION.test(after)) return rest.slice(0, at) + rest.slice(at + emphasis.length);
	}
	return rest;
}
// src/engine/text/own-lines.ts
function ownLines(body) {
	const lines = readLines(body);
	const introductions = introducing(lines);
	const own = [];
	let quoteGoesOn = false;
	for (const [index, { text, kind }] of lines.entries()) {
		quoteGoesOn = kind === "quote" ? endsInParagraph(text) : quoteGoesOn && kind === "text" && !beginsBlock(text);
		if (introductions.has(index) || kind === "quote" || kind === "fence") continue;
		const isCode = kind === "code" || /^(?: {4}|\t)/.test(text);
		own.push({
			text,
			kind: isCode ? "code" : quoteGoesOn ? "continuation" : "text"
		});
	}
	return own;
}
const endsInParagraph = (line) => !/^[ >]*(?:$|#{1,6}(?: |$)|```|~~~)/.test(line);
const beginsBlock = (line) => line.trim() === "" || /^ {0,3}(?:[-+*] |[0-9]{1,9}[.)] |#{1,6} )/.test(line);
const STARRED = /\*\*\*@\*\*\*/;
function introducing(lines) {
	const isText = (at) => lines[at]?.kind === "text" && lines[at]?.text.trim() !== "";
	const text = (at) => isText(at) ? lines[at]?.text ?? "" : "";
	const found = /* @__PURE__ */ new Set();
	for (const [index, { kind }] of lines.entries()) {
		if (kind !== "quote" || lines[index - 1]?.kind === "quote") continue;
		let last = index - 1;
		while (lines[last]?.text.trim() === "" && lines[last]?.kind === "text") last -= 1;
		if (!text(last).trim().endsWith(":")) continue;
		const isLong = STARRED.test(text(last)) ? text(last - 1).trim().endsWith("<") : STARRED.test(text(last - 1));
		if (isLong) found.add(last - 1);
		if (isLong || STARRED.test(text(last))) found.add(last);
	}
	return found;
}
Object.defineProperty(exports, "ownLines", {
	enumerable: true,
	get: function() {
		return ownLines;
	}
});
Object.defineProperty(exports, "readCommandLine", {
	enumerable: true,
	get: function() {
		return readCommandLine;
	}
});
Object.defineProperty(exports, "readLines", {
	enumerable: true,
	get: function() {
		return readLines;
	}
});
