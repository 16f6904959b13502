const require_policy_validation = require("./policy-validation.js");
// src/report/text/markdown.ts
function code(text, max = 200) {
	const line = cut(require_policy_validation.withoutInvisible(firstPart(text, max).replaceAll(/\s+/g, " ")).replaceAll(/(?<!\\)\\+(?=\|)/g, "").trim(), max);
	if (line === "") return "`?`";
	const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
function plain(text, max = 500) {
	return require_policy_validation.neutralise(firstPart(text, max), max) || "?";
}
function prose(text, max = 300) {
	const parts = cut(text, max).split("`");
	const closed = parts.length % 2 === 1;
	return parts.map((part, index) => {
		if (index % 2 === 1 && (closed || index < parts.length - 1)) return part.trim() === "" ? "" : code(part);
		return part === "" ? "" : neutralisePart(part);
	}).join("");
}
function enumerate(items) {
	if (items.length < 2) return items.join("");
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
function enumerateSome(items, max, render) {
	const first = items.slice(0, max).map(render);
	return enumerate(items.length <= max ? first : [...first, `${items.length - max} more`]);
}
function firstItems(items, max, render) {
	const first = items.slice(0, max).map(render);
	return items.length <= max ? first : [...first, `\u2026 and ${items.length - max} more`];
}
function bullets(items) {
	return items.map((item) => `- ${item}`).join("\n");
}
function table(header, rows) {
	const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
	return [
		line(header),
		`|${" :--- |".repeat(header.length)}`,
		...rows.map(line)
	].join("\n");
}
const foldAway = (title, body) => `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
const inSummary = (text, max = 80) => require_policy_validation.escapeMarkup(require_policy_validation.oneLine(firstPart(text, max), max)).replaceAll(/@|(?<!&)#(?=\d)|:(?=\/)|GH(?=-\d)|www(?=\.)/gi, "$&\u200b");
function link(text, url) {
	return isLink(url) ? `[${text}](${url})` : text;
}
const isLink = (url) => /^https?:\/\/[^\s<>()"']+$/.test(url);
function capitalise(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function cell(text) {
	return text.replaceAll("\n", " ").replaceAll(/(?<!\\)\|/g, "\\|");
}
function neutralisePart(part) {
	const before = /^\s/.test(part) ? " " : "";
	const after = /\s$/.test(part) ? " " : "";
	return part.trim() === "" ? " " : `${before}${require_policy_validation.neutralise(part.trim())}${after}`;
}
function firstPart(text, max) {
	return text.slice(0, 8 * max);
}
function cut(text, max) {
	if (text.length <= max) return text;
	return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
Object.defineProperty(exports, "bullets", {
	enumerable: true,
	get: function() {
		return bullets;
	}
});
Object.defineProperty(exports, "capitalise", {
	enumerable: true,
	get: function() {
		return capitalise;
	}
});
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
	}
});
Object.defineProperty(exports, "enumerate", {
	enumerable: true,
	get: function() {
		return enumerate;
	}
});
Object.defineProperty(exports, "enumerateSome", {
	enumerable: true,
	get: function() {
		return enumerateSome;
	}
});
Object.defineProperty(exports, "firstItems", {
	enumerable: true,
	get: function() {
		return firstItems;
	}
});
Object.defineProperty(exports, "foldAway", {
	enumerable: true,
	get: function() {
		return foldAway;
	}
});
Object.defineProperty(exports, "inSummary", {
	enumerable: true,
	get: function() {
		return inSummary;
	}
});
Object.defineProperty(exports, "isLink", {
	enumerable: true,
	get: function() {
		return isLink;
	}
});
Object.defineProperty(exports, "link", {
	enumerable: true,
	get: function() {
		return link;
	}
});
Object.defineProperty(exports, "plain", {
	enumerable: true,
	get: function() {
		return plain;
	}
});
Object.defineProperty(exports, "prose", {
	enumerable: true,
	get: function() {
		return prose;
	}
});
Object.defineProperty(exports, "table", {
	enumerable: true,
	get: function() {
		return table;
	}
});
