import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { afterEach, describe, expect, it } from "vitest";
import {
  type Click,
  isSlidUnder,
  keepSecondClicks,
} from "../../../renderer/lib/double-click-guard.ts";

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
  cleanup();
});

describe("the second of two clicks", () => {
  const [one, other] = [document.createElement("button"), document.createElement("button")];
  const first: Click = { at: 1000, x: 100, y: 100, control: one };
  it.each<[string, Partial<Click>, boolean]>([
    ["is not meant for what slid under the mouse", { at: 1120, control: other }, true],
    ["nor where the hand has moved a little", { at: 1300, x: 104, y: 97, control: other }, true],
    ["is meant for the same control", { at: 1120 }, false],
    ["is meant after a moment", { at: 1400, control: other }, false],
    ["is meant elsewhere", { at: 1120, y: 140, control: other }, false],
    ["hits nothing beside everything", { at: 1120, control: null }, false],
  ])("%s", (_, second, isIt) => expect(isSlidUnder(first, { ...first, ...second })).toBe(isIt));
});

/** Each row leaves when it is pressed, and the next one takes its place. */
function Rows() {
  const [rows, setRows] = useState(["Ana", "Ilse", "Rosa"]);
  return rows.map((name) => (
    <Button key={name} onPress={() => setRows((all) => all.filter((one) => one !== name))}>
      {name}
    </Button>
  ));
}

/** At the place of the first row, by a mouse. */
function click(element: Element, x = 10): void {
  const at = { clientX: x, clientY: 10, button: 0, pointerType: "mouse", bubbles: true };
  fireEvent.pointerDown(element, at);
  fireEvent.mouseDown(element, at);
  fireEvent.pointerUp(element, at);
  fireEvent.mouseUp(element, at);
  fireEvent.click(element, { ...at, detail: 1 });
}

const names = () => screen.queryAllByRole("button").map(({ textContent }) => textContent);

describe("rows that leave when they are pressed", () => {
  it("leave one at a time, however quickly the same place is clicked", () => {
    ended.push(keepSecondClicks());
    render(<Rows />);
    for (let times = 0; times < 3; times += 1)
      click(screen.getAllByRole("button")[0] ?? document.body);
    expect(names()).toEqual(["Ilse", "Rosa"]);
  });

  it("leave as quickly as they are clicked one by one", () => {
    ended.push(keepSecondClicks());
    render(<Rows />);
    click(screen.getByRole("button", { name: "Ana" }));
    click(screen.getByRole("button", { name: "Rosa" }), 60);
    expect(names()).toEqual(["Ilse"]);
  });
});
