import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input } from "../../../domain/api/index.ts";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { board, cards, freeBeds, id, tonight } from "../../helpers/component/invented-house.ts";
import { staysOf } from "../../helpers/component/invented-stays-and-history.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const linh = cards[0]?.id ?? "";

describe("the board", () => {
  it("says in words what its colours mean", async () => {
    open("#/house");

    expect(await screen.findByText(/13 people · 2 of 16 places free · 1 closed/)).toBeTruthy();
    const beds = screen.getAllByRole("listitem");
    const bed = (room: string) => beds.find((each) => each.textContent.startsWith(room));

    expect(bed("Room 3")?.textContent).toContain("4 days over");
    expect(bed("Room 7")?.textContent).toContain("Closed");
    expect(bed("Room 1")?.textContent).toContain("no male interpreter");
    expect(bed("Room 16")?.textContent).toContain("Free");
  });

  it("leads from a free bed to an admission to it", async () => {
    open("#/house");

    const free = await screen.findByRole("link", { name: /Free.*Room 16/ });

    expect(free.getAttribute("href")).toBe(`#/admit?bed=${board.rooms[15]?.beds[0]?.bed.id ?? ""}`);
  });
});

describe("a move", () => {
  it("asks for the bed and offers undo", long, async () => {
    const moved = vi.fn<(input: Input<"stays.move">) => void>();
    const undone = vi.fn<(input: Input<"stays.undo">) => void>();
    const hands = open(
      "#/house",
      inventedCall({
        ...answers,
        "stays.move": (input) => {
          moved(input);
          return null;
        },
        "stays.undo": (input) => {
          undone(input);
          return { cardStays: false };
        },
      }),
    );

    await hands.click(await screen.findByRole("button", { name: "Actions for Room 1" }));
    await hands.click(await screen.findByRole("menuitem", { name: "Move to another bed…" }));
    const panel = await screen.findByRole("dialog", { name: "Move Linh N." });
    await hands.click(within(panel).getByRole("button", { name: /New bed/ }));
    await hands.click(await screen.findByRole("option", { name: "Room 15" }));
    await hands.click(within(panel).getByRole("button", { name: "Move" }));

    await screen.findByText("Linh N. now sleeps in Room 15.");
    expect(moved.mock.calls[0]?.[0]).toMatchObject({ bedId: freeBeds[0]?.bedId, night: tonight });

    await hands.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(undone).toHaveBeenCalledOnce());
  });
});

describe("the undo of a move", () => {
  it("concerns that move, whatever was decided since", long, async () => {
    const undone = vi.fn<(input: Input<"stays.undo">) => void>();
    const [stay] = staysOf(linh);
    let undoable = id(801);
    const hands = open(
      "#/house",
      inventedCall({
        ...answers,
        "stays.move": () => null,
        "stays.ofPerson": () => (stay === undefined ? [] : [{ ...stay, undoable }]),
        "stays.undo": (input) => {
          undone(input);
          return { cardStays: false };
        },
      }),
    );

    await hands.click(await screen.findByRole("button", { name: "Actions for Room 1" }));
    await hands.click(await screen.findByRole("menuitem", { name: "Move to another bed…" }));
    const panel = await screen.findByRole("dialog", { name: "Move Linh N." });
    await hands.click(within(panel).getByRole("button", { name: /New bed/ }));
    await hands.click(await screen.findByRole("option", { name: "Room 15" }));
    await hands.click(within(panel).getByRole("button", { name: "Move" }));
    await screen.findByText("Linh N. now sleeps in Room 15.");
    undoable = id(802);

    await hands.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText("Undone.");
    expect(undone).toHaveBeenCalledExactlyOnceWith({ eventId: id(801) });
  });
});

describe("a departure", () => {
  it("focuses the first missing answer", long, async () => {
    const departed = vi.fn();
    const hands = open(
      `#/people/${linh}`,
      inventedCall({ ...answers, "stays.depart": () => (departed(), null) }),
    );

    await hands.click(await screen.findByRole("button", { name: "Record departure…" }));
    const panel = await screen.findByRole("dialog", { name: "Linh N. leaves" });
    await hands.click(within(panel).getByRole("button", { name: "Record departure" }));

    await waitFor(() => {
      const where = within(panel).getByRole("button", { name: /Where to/ });
      expect(document.activeElement).toBe(where);
    });
    expect(departed).not.toHaveBeenCalled();
  });
});

describe("a person's file", () => {
  it("shows that a part exists which the user's key does not open", async () => {
    open(`#/people/${linh}`);

    expect(await screen.findByText(/only care workers can read/)).toBeTruthy();
    expect(screen.getByText(/whose key opens the office part/)).toBeTruthy();
  });

  it("offers what the user's key opens", async () => {
    open(
      `#/people/${linh}`,
      inventedCall({
        ...answers,
        "people.view": (input) => {
          const file = answers["people.view"]?.(input);
          if (file === undefined || "refused" in file) throw new Error("No such file");
          return { ...file, careRemark: { state: "open", content: { text: "Afraid of lifts." } } };
        },
      }),
    );

    expect(await screen.findByText("Afraid of lifts.")).toBeTruthy();
  });

  it("shows who did what and who read it", async () => {
    open(`#/people/${linh}/history`);

    const history = await screen.findByRole("region", { name: "Who did what, and who looked" });
    const lines = await within(history).findAllByRole("listitem");

    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining("Nadia V. looked at the overview"),
      expect.stringContaining("Tom R. changed what the house knows"),
      expect.stringContaining("Tom R. opened the file"),
    ]);
  });

  it("asks before it undoes a decision", async () => {
    const undone = vi.fn();
    const hands = open(
      `#/people/${linh}/stay`,
      inventedCall({ ...answers, "stays.undo": () => (undone(), { cardStays: false }) }),
    );

    // A toast of an earlier test may still be there, and offers one as well.
    const page = within(await screen.findByRole("main"));
    await hands.click(await page.findByRole("button", { name: "Undo" }));
    const asked = await screen.findByRole("alertdialog", { name: "Undo this?" });
    expect(undone).not.toHaveBeenCalled();
    await hands.click(within(asked).getByRole("button", { name: "Undo it" }));

    await waitFor(() => expect(undone).toHaveBeenCalledOnce());
  });
});
