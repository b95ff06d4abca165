import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Language } from "../../../domain/core/display-settings.ts";
import { Form } from "../../../renderer/shell/forms/form.tsx";
import { useFormats } from "../../../renderer/lib/texts/use-formats.ts";
import { ComboBox } from "../../../renderer/ui/fields/combo-box.tsx";
import { MultiSelect } from "../../../renderer/ui/fields/multi-select.tsx";
import { long } from "../../helpers/long-test.ts";
import { show } from "../../helpers/component/render.tsx";
import { type PartProps, Stateful } from "../../helpers/component/stateful-field.tsx";

afterEach(cleanup);

const people = [
  { id: "1", label: "Huong Le" },
  { id: "2", label: "Nguyễn Thị Hương" },
  { id: "3", label: "Mariam Keita" },
];

function Country(props: PartProps<string | null>) {
  return <ComboBox label="Find" options={useFormats().nationalities()} {...props} />;
}

function Tongue(props: PartProps<string | null>) {
  return <ComboBox label="Find" options={useFormats().languages()} {...props} />;
}

function Person(props: PartProps<string | null>) {
  return <ComboBox label="Find" options={people} {...props} />;
}

function Tongues(props: PartProps<readonly string[]>) {
  return <MultiSelect label="Find" options={useFormats().languages()} {...props} />;
}

const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Find" });

/** The letters and the key reach the page before it has rendered any of it. */
function typeAtOnce(letters: string, key: "Enter" | "Tab"): void {
  act(() => box().focus());
  act(() => {
    fireEvent.input(box(), { target: { value: letters } });
    fireEvent.keyDown(box(), { key });
    fireEvent.keyUp(box(), { key });
  });
}

interface Case {
  readonly language: Language;
  readonly Field: typeof Country;
  readonly letters: string;
  readonly id: string;
  readonly label: string;
}

/** tests/unit/ui/matching-options.test.ts has a table of what is found by which letters: these are one of each kind of list. */
const cases: readonly Case[] = [
  { language: "fr", Field: Country, letters: "erythree", id: "ER", label: "Érythrée" },
  { language: "en", Field: Tongue, letters: "tigr", id: "ti", label: "Tigrinya" },
  { language: "en", Field: Person, letters: "huong", id: "1", label: "Huong Le" },
];

describe.each(["Enter", "Tab"] as const)("with %s", (key) => {
  it.each(cases)(
    "in $language “$letters” chooses $label however fast it is typed",
    async ({ language, Field, letters, id, label }) => {
      const given = vi.fn();
      show(<Stateful<string | null> start={null} given={given} Field={Field} />, language);

      typeAtOnce(letters, key);

      expect(given.mock.calls).toEqual([[id]]);
      expect(box().value).toBe(label);
      await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
    },
  );

  it.each(cases)(
    "in $language “$letters” marks $label while typing, and chooses it",
    async ({ language, Field, letters, id, label }) => {
      const given = vi.fn();
      const hands = show(
        <Stateful<string | null> start={null} given={given} Field={Field} />,
        language,
      );

      await hands.type(box(), letters);
      const options = screen.getAllByRole("option");
      expect(options[0]?.textContent).toBe(label);
      await waitFor(() => expect(box().getAttribute("aria-activedescendant")).toBe(options[0]?.id));
      await hands.keyboard(`{${key}}`);

      expect(given.mock.calls).toEqual([[id]]);
      expect(box().value).toBe(label);
      expect(screen.queryByRole("listbox")).toBeNull();
    },
  );

  it("of several each is chosen once, and the box is empty for the next", long, async () => {
    const given = vi.fn();
    show(<Stateful<readonly string[]> start={["en"]} given={given} Field={Tongues} />);

    typeAtOnce("engl", key);
    expect(given).not.toHaveBeenCalled();
    typeAtOnce("fren", key);
    expect(given.mock.calls).toEqual([[["en", "fr"]]]);
    expect(box().value).toBe("");
    typeAtOnce("tigr", key);
    expect(given.mock.calls.at(-1)).toEqual([["en", "fr", "ti"]]);
    await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
  });
});

describe("Enter", () => {
  it("never submits the form while something is typed, and loses none of it", () => {
    const sent = vi.fn();
    const given = vi.fn();
    show(
      <Form onSubmit={sent}>
        <Stateful<string | null> start={null} given={given} Field={Country} />
      </Form>,
    );

    typeAtOnce("atlantis", "Enter");

    expect(given).not.toHaveBeenCalled();
    expect(sent).not.toHaveBeenCalled();
    expect(box().value).toBe("atlantis");
  });

  it(
    "chooses another one that was moved to, and the best again after more typing",
    long,
    async () => {
      const given = vi.fn();
      const hands = show(<Stateful<string | null> start={null} given={given} Field={Country} />);

      await hands.type(box(), "guin{ArrowDown}{Enter}");
      expect(given).toHaveBeenLastCalledWith("GW");
      await hands.clear(box());
      await hands.type(box(), "guin{ArrowDown}e{Enter}");
      expect(given).toHaveBeenLastCalledWith("GN");
      await hands.clear(box());
      await hands.type(box(), "guin{ArrowLeft}{Enter}");
      expect(given).toHaveBeenLastCalledWith("GN");
    },
  );

  it("replaces the chosen one, and chooses the same one again", long, async () => {
    const given = vi.fn();
    show(<Stateful<string | null> start="GW" given={given} Field={Country} />);
    expect(box().value).toBe("Guinea-Bissau");

    typeAtOnce("guinea-b", "Enter");
    expect(given).not.toHaveBeenCalled();
    expect(box().value).toBe("Guinea-Bissau");
    typeAtOnce("guinea", "Enter");
    expect(given.mock.calls).toEqual([["GN"]]);
    expect(box().value).toBe("Guinea");
    await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
  });
});

it(
  "reports what was typed where another one is chosen that merely begins with it",
  long,
  async () => {
    const given = vi.fn();
    const hands = show(<Stateful<string | null> start="GW" given={given} Field={Country} />);

    await hands.tripleClick(box());
    await hands.keyboard("Guinea");
    await hands.click(document.body);

    expect(screen.getByText("“Guinea” was not taken. Choose one of the list.")).toBeTruthy();
    expect(box().value).toBe("Guinea-Bissau");
  },
);

it("shows the whole list, in its order, where it is opened by its button", async () => {
  const hands = show(<Stateful<string | null> start="3" given={vi.fn()} Field={Person} />);

  await hands.click(screen.getByRole("button", { name: /Find/ }));

  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(
    people.map(({ label }) => label),
  );
});
