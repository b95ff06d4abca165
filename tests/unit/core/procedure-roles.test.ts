import { describe, expect, it } from "vitest";
import { api, type ProcedureName } from "../../../domain/api/index.ts";

const names = Object.keys(api) as ProcedureName[];

describe("the closed list of what a window may ask", () => {
  it("gives each procedure its kind and its roles, and a change shows here", () => {
    const rights = names.map((name) => {
      const { kind, roles } = api[name];
      return `${name}: ${kind}${roles.length === 0 ? "" : ` for ${roles.join(", ")}`}`;
    });

    expect(rights).toMatchSnapshot();
  });

  it("names every procedure noun.verb", () => {
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
  });

  it("opens nothing but doors to nobody in particular", () => {
    for (const name of names) expect(api[name].kind === "door").toBe(api[name].roles.length === 0);
  });
});
