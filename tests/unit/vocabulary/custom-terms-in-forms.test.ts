import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Field,
  ownName,
  ownOf,
  typedFrom,
  valuesOf,
} from "../../../renderer/shell/forms/form-values.ts";

const word = "5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a55";
const choices = [{ id: "work", label: "Work" }];
const help: Field = { type: "find", name: "help", label: "What for", choices, list: "help" };
const service: Field = { type: "line", name: "service", label: "Who" };

describe("a word of the centre in a form", () => {
  it("is sent beside the code that it counts as, and nothing where none was chosen", () => {
    const typed = { help: "work", service: "Invented office" };
    expect(valuesOf(typed, [help, service])).toEqual(typed);
    expect(valuesOf({ ...typed, [ownName("help")]: word }, [help, service])).toEqual({
      ...typed,
      own: { help: word },
    });
    expect(valuesOf({ ...typed, [ownName("help")]: null }, [help, service])).toEqual(typed);
  });

  it("is sent with its field alone, and with no closed list", () => {
    const typed = { help: "work", [ownName("help")]: word };
    expect(ownOf(typed, [service])).toEqual({});
    expect(ownOf(typed, [{ ...help, list: "information" }])).toEqual({});
    const { list: _list, ...plain } = help;
    expect(ownOf(typed, [plain])).toEqual({});
  });

  it("is read back as it was sent, whatever was chosen", () => {
    const own = fc.option(fc.uuid(), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom("work", "other"), own, fc.string(), (code, id, text) => {
        const sent = {
          help: code,
          service: text,
          ...(id === undefined ? {} : { own: { help: id } }),
        };
        expect(valuesOf(typedFrom(sent), [help, service])).toEqual(sent);
      }),
    );
  });
});
