import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { useEffect, useState, type ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Instant } from "../../../domain/core/calendar-date.ts";
import { OutingId, type OutingView } from "../../../domain/outings/outing.ts";
import { keepFocus } from "../../../renderer/lib/restore-focus.ts";
import { Form } from "../../../renderer/shell/forms/form.tsx";
import { Button } from "../../../renderer/ui/button.tsx";
import { Card, Row, Rows } from "../../../renderer/ui/card.tsx";
import { Panel } from "../../../renderer/ui/overlays/dialog.tsx";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, id, me } from "../../helpers/component/invented-house.ts";
import { open, show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

function Kept({ children }: { readonly children: ReactNode }) {
  useEffect(keepFocus, []);
  return (
    <main>
      <h1>Out</h1>
      {children}
    </main>
  );
}

/** A list whose rows disappear when pressed, with a panel that does the same. */
function Lines({ names }: { readonly names: readonly string[] }) {
  const [standing, setStanding] = useState(names);
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const without = (name: string) => setStanding((before) => before.filter((one) => one !== name));
  const lines = (what: string) => (
    <Rows>
      {standing.map((name) => (
        <Row
          key={name}
          title={name}
          trailing={<Button onPress={() => without(name)}>{`${what} ${name}`}</Button>}
        />
      ))}
    </Rows>
  );
  return (
    <Card title="Who is out">
      {lines("Back:")}
      <Button isDisabled={isSaved} onPress={() => setSaved(true)}>
        Save
      </Button>
      {standing.length === 0 ? null : <Button onPress={() => setOpen(true)}>Look closer</Button>}
      <Panel title="Closer" isOpen={isOpen} onClose={() => setOpen(false)}>
        {lines("Take out")}
      </Panel>
    </Card>
  );
}

/** A row that opens a panel which closes as soon as it is submitted. */
function Sent() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const opener = <Button onPress={() => setOpen(true)}>Put off</Button>;
  return (
    <>
      <Rows>{[<Row key="one" title="A passport" trailing={opener} />]}</Rows>
      <Panel title="Until when" isOpen={isOpen} onClose={close}>
        <Form id="sent" onSubmit={close}>
          <Button type="submit">Put it off</Button>
        </Form>
      </Panel>
    </>
  );
}

const lineOf = (name: string): Element | null => screen.getByText(name).closest("li");
const has = (): Element | null => document.activeElement;
const press = async (hands: ReturnType<typeof show>, name: string) => {
  screen.getByRole("button", { name }).focus();
  await hands.keyboard("{Enter}");
};

describe("the focus, when its element leaves the page", () => {
  it("goes to the row that took its place, announces its name, and continues from there", async () => {
    const hands = show(
      <Kept>
        <Lines names={["Ada", "Bea", "Cleo"]} />
      </Kept>,
    );
    await press(hands, "Back: Bea");
    await waitFor(() => expect(has()).toBe(lineOf("Cleo")));
    expect(has()?.getAttribute("aria-labelledby")).toBe(has()?.id);

    // A second press acts on nothing else.
    await hands.keyboard("{Enter}");
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    await hands.tab();
    expect(has()).toBe(screen.getByRole("button", { name: "Back: Cleo" }));
    expect(document.querySelector("[data-kept-focus]")).toBeNull();
  });

  it("goes to the previous row when it was the last one, and to the heading when it was the only one", async () => {
    const hands = show(
      <Kept>
        <Lines names={["Ada", "Bea"]} />
      </Kept>,
    );
    await press(hands, "Back: Bea");
    await waitFor(() => expect(has()).toBe(lineOf("Ada")));
    await press(hands, "Back: Ada");
    await waitFor(() => expect(has()).toBe(screen.getByRole("heading", { name: "Who is out" })));
  });

  it("goes to the heading when a button becomes disabled", async () => {
    const hands = show(
      <Kept>
        <Lines names={["Ada"]} />
      </Kept>,
    );
    await press(hands, "Save");
    await waitFor(() => expect(has()).toBe(screen.getByRole("heading", { name: "Who is out" })));
  });

  it("stays in an open panel, and goes to the page when what opened it is gone too", async () => {
    const hands = show(
      <Kept>
        <Lines names={["Ada", "Bea"]} />
      </Kept>,
    );
    await press(hands, "Look closer");
    const panel = within(await screen.findByRole("dialog"));
    await press(hands, "Take out Ada");
    await waitFor(() => expect(has()).toBe(panel.getByText("Bea").closest("li")));
    await press(hands, "Take out Bea");
    await waitFor(() => expect(has()).toBe(panel.getByRole("heading", { name: "Closer" })));
    await hands.keyboard("{Escape}");
    await waitFor(() => expect(has()).toBe(screen.getByRole("heading", { name: "Who is out" })));
  });

  it("returns to what opened a panel, even while the key that closed it is still down", async () => {
    const hands = show(
      <Kept>
        <Sent />
      </Kept>,
    );
    await press(hands, "Put off");
    const panel = within(await screen.findByRole("dialog"));
    panel.getByRole("button", { name: "Put it off" }).focus();
    await hands.keyboard("{Enter>}");
    await waitFor(() => expect(has()).toBe(screen.getByRole("button", { name: "Put off" })));
    await hands.keyboard("{/Enter}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("is left alone after a click outside, and nothing is done while its element exists", async () => {
    const hands = show(
      <Kept>
        <Lines names={["Ada", "Bea"]} />
      </Kept>,
    );
    const frames = vi.spyOn(window, "requestAnimationFrame");
    const button = screen.getByRole("button", { name: "Back: Ada" });
    button.focus();
    document.querySelector("ul")?.append(document.createElement("li"));
    button.blur();
    await hands.click(screen.getByRole("heading", { name: "Out" }));
    button.closest("li")?.classList.add("changed");
    await Promise.resolve();
    expect(frames).not.toHaveBeenCalled();
    expect(has()).toBe(document.body);
    frames.mockRestore();
  });
});

it("marks a person as back on Outings, and the next one has the focus", async () => {
  const at = Instant.parse("2026-11-24T20:00:00.000Z");
  const passes = cards.slice(0, 2).map((person, index): OutingView => ({
    id: OutingId.parse(id(900 + index)),
    whereTo: "shops",
    company: "alone",
    hasPhone: true,
    byName: me.name,
    backBy: at,
    outAt: at,
    stage: "out",
    people: [{ ...person, room: "Room 1" }],
  }));
  let isBack = false;
  const call = inventedCall({
    ...answers,
    "passes.list": () => ({
      now: at,
      proposed: at,
      keepHours: 48,
      lookedFor: [],
      atAppointments: [],
      counted: [],
      inside: [],
      back: [],
      phones: [],
      out: isBack ? passes.slice(1) : passes,
    }),
    "passes.back": () => {
      isBack = true;
      return null;
    },
  });
  const hands = open("#/house/out", call);
  (await screen.findByRole("button", { name: "Linh N.: back" })).focus();
  await hands.keyboard("{Enter}");

  await waitFor(() => expect(has()).toBe(lineOf("Olena S.")));
});
