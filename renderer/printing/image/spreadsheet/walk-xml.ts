import { SaxesParser } from "saxes";
import { NotASpreadsheet } from "./unzip.ts";

/** The callbacks of a walk through XML: names come without their prefix. */
export interface Walker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Walks through XML without DTDs, and therefore without entities that expand or point elsewhere; XML that is not well formed
 * stops it.
 */
export function walkXml(bytes: Uint8Array, { open, text, close }: Walker): void {
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new NotASpreadsheet("noSheet");
  });
  parser.on("error", () => {
    throw new NotASpreadsheet("noSheet");
  });
  parser.on("opentag", ({ name, attributes }) => open(plain(name), attributes));
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close !== undefined) parser.on("closetag", ({ name }) => close(plain(name)));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += piece)
    parser.write(decoder.decode(bytes.subarray(at, at + piece), { stream: true }));
  parser.close();
}

const piece = 256 * 1024;

const plain = (name: string): string => name.slice(name.indexOf(":") + 1);
