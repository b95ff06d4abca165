import { useState } from "react";
import { useFormats } from "../../../renderer/lib/texts/use-formats.ts";
import { Avatar } from "../../../renderer/ui/avatar.tsx";
import { Button } from "../../../renderer/ui/button.tsx";
import { Card, Facts, Row, Rows } from "../../../renderer/ui/card.tsx";
import { RadioGroup, Segmented } from "../../../renderer/ui/fields/radio-group.tsx";
import { ComboBox } from "../../../renderer/ui/fields/combo-box.tsx";
import { DateField, DatePicker } from "../../../renderer/ui/fields/date-field.tsx";
import { ConfirmDialog, Dialog, Panel } from "../../../renderer/ui/overlays/dialog.tsx";
import { DueDate } from "../../../renderer/ui/due-date.tsx";
import { ActionMenu } from "../../../renderer/ui/overlays/menu.tsx";
import { MultiSelect } from "../../../renderer/ui/fields/multi-select.tsx";
import { BackLink, TabLinks, TextLink } from "../../../renderer/ui/links.tsx";
import { Notice } from "../../../renderer/ui/overlays/notice.tsx";
import { PassphraseField } from "../../../renderer/ui/fields/passphrase-field.tsx";
import { Progress, Span } from "../../../renderer/ui/progress.tsx";
import { Select } from "../../../renderer/ui/fields/select.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../../renderer/ui/empty-and-error-state.tsx";
import { Stepper } from "../../../renderer/ui/stepper.tsx";
import { Tag } from "../../../renderer/ui/tag.tsx";
import { TextField } from "../../../renderer/ui/fields/text-field.tsx";
import { showToast, Toasts } from "../../../renderer/ui/overlays/toast.tsx";
import { Checkbox, Switch } from "../../../renderer/ui/fields/checkbox-and-switch.tsx";
import { WordGrid } from "../../../renderer/ui/fields/word-grid.tsx";
import styles from "./parts.module.css";

const words = "amber birch cedar delta ember fable grain hazel inlet jolly kayak lemon".split(" ");

export function Parts() {
  return (
    <div className={styles["parts"]}>
      <Controls />
      <Fields />
      <Lists />
      <States />
      <Toasts />
    </div>
  );
}

function Controls() {
  const [open, setOpen] = useState<"dialog" | "panel" | "confirm" | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={styles["group"]}>
      <BackLink href="#/">People</BackLink>
      <h1>Parts</h1>
      <div className={styles["line"]}>
        <Button kind="primary" keys="Ctrl N">
          Admit
        </Button>
        <Button>Evacuation list</Button>
        <Button kind="quiet">Quiet</Button>
        <Button kind="danger">Remove</Button>
        <Button isDisabled>Not now</Button>
        <Button kind="primary" isPending>
          Saving
        </Button>
        <Button size="small">Small</Button>
        <ActionMenu label="More" actions={[{ id: "a", label: "Move", onPress: close }]} />
      </div>
      <div className={styles["line"]}>
        {(["dialog", "panel", "confirm"] as const).map((kind) => (
          <Button key={kind} onPress={() => setOpen(kind)}>
            {kind}
          </Button>
        ))}
        <Button onPress={() => showToast({ text: "Linh N. moved to room 4", undo: close })}>
          toast
        </Button>
        <TextLink href="#/x">A link</TextLink>
      </div>
      <div className={styles["line"]}>
        {(["plain", "ok", "info", "warn", "bad", "hot"] as const).map((tone) => (
          <Tag key={tone} tone={tone}>
            {tone}
          </Tag>
        ))}
        <Avatar initials="LN" seed="1" />
        <Avatar initials="OS" seed="2" />
        <Avatar initials="BA" seed="3" size="large" />
      </div>
      <TabLinks
        label="Tabs"
        tabs={["Overview", "Stay", "History"].map((label, index) => ({
          href: `#/${label}`,
          label,
          isCurrent: index === 0,
        }))}
      />
      <Stepper
        label="Steps"
        current="c"
        steps={[
          { id: "a", label: "Language" },
          { id: "b", label: "You" },
          { id: "c", label: "Centre" },
          { id: "d", label: "Rooms" },
        ]}
      />
      <Dialog
        title="A dialog"
        isOpen={open === "dialog"}
        onClose={close}
        actions={<Button>Do</Button>}
      >
        <p>Something to settle first.</p>
      </Dialog>
      <Panel
        title="Move Linh N."
        isOpen={open === "panel"}
        onClose={close}
        actions={<Button kind="primary">Move</Button>}
      >
        <p>With the page still in sight.</p>
      </Panel>
      <ConfirmDialog
        title="Remove Tom?"
        isOpen={open === "confirm"}
        onClose={close}
        confirm="Remove Tom"
        onConfirm={close}
        isDangerous
      >
        <p>He can no longer open the house. What he signed keeps his name.</p>
      </ConfirmDialog>
    </section>
  );
}

function Fields() {
  const names = useFormats();
  const [text, setText] = useState("");
  const [day, setDay] = useState<string | null>("2026-11-24");
  const [birth, setBirth] = useState<string | null>(null);
  const [nation, setNation] = useState<string | null>("VN");
  const [spoken, setSpoken] = useState<readonly string[]>(["vi", "fr"]);
  const [pick, setPick] = useState<string | null>("police");
  const [theme, setTheme] = useState<"a" | "b" | "c">("a");
  const [isOn, setOn] = useState(true);
  const from = ["police", "social", "self"].map((id) => ({ id, label: id }));
  const ways = [
    { id: "a" as const, label: "Light", note: "Warm paper" },
    { id: "b" as const, label: "Dark", note: "For the night" },
    { id: "c" as const, label: "As the machine" },
  ];
  return (
    <section className={styles["fields"]}>
      <TextField label="Name" value={text} onChange={setText} hint="As she wants to be called." />
      <TextField
        label="Name"
        value={text}
        onChange={setText}
        problem="Write a name or choose “unknown”."
      />
      <PassphraseField label="Passphrase" value={text} onChange={setText} />
      <DateField label="Born on" value={birth} onChange={setBirth} />
      <DatePicker label="Planned end" value={day} onChange={setDay} />
      <Select label="Referred by" options={from} value={pick} onChange={setPick} />
      <ComboBox
        label="Nationality"
        options={names.nationalities()}
        value={nation}
        onChange={setNation}
      />
      <MultiSelect
        label="Languages"
        options={names.languages()}
        value={spoken}
        onChange={setSpoken}
        placeholder="Type a language"
      />
      <TextField label="Remark" value={text} onChange={setText} isLong />
      <RadioGroup label="Theme" choices={ways} value={theme} onChange={setTheme} />
      <div>
        <Segmented
          label="Theme"
          choices={ways.map(({ id, label }) => ({ id, label }))}
          value={theme}
          onChange={setTheme}
        />
        <div>
          <Checkbox label="Cot in the room" isOn={isOn} onChange={setOn} note="For a small child" />
        </div>
        <div>
          <Switch label="Active" isOn={isOn} onChange={setOn} />
        </div>
        <div>
          <Switch label="Inactive" isOn={!isOn} onChange={setOn} />
        </div>
      </div>
    </section>
  );
}

function Lists() {
  return (
    <section className={styles["fields"]}>
      <Card
        title="Needs you"
        aside="3, in order of urgency"
        more={<TextLink href="#/a">All</TextLink>}
      >
        <Rows>
          <Row
            leading={<Avatar initials="OS" seed="2" />}
            title={<b>Olena S.</b>}
            detail="45-day reflection ends."
            trailing={<DueDate day="29 Nov" meaning="in 5 days" tone="bad" />}
            href="#/p"
          />
          <Row
            leading={<Avatar initials="LN" seed="1" />}
            title={<b>Linh N.</b>}
            detail="Renewal window closes."
            trailing={<DueDate day="30 Nov" meaning="in 6 days" tone="warn" />}
          />
          <Row
            title={<b>Room 7</b>}
            detail="Heating"
            trailing={<Button size="small">Done</Button>}
          />
        </Rows>
      </Card>
      <Card title="Facts">
        <Facts
          facts={[
            { name: "Nationality", value: "Vietnam" },
            { name: "Languages", value: "Vietnamese, French" },
          ]}
        />
      </Card>
      <Card title="Tonight" tone="ember" isPadded>
        <p>All 14 as shown?</p>
        <Span part={0.6} />
        <Progress label="Changing keys" done={3} of={8} />
      </Card>
      <WordGrid label="Sheet 1" lines={[words.slice(0, 7), words.slice(5, 12)]} hasCheckWords />
    </section>
  );
}

function States() {
  return (
    <section className={styles["fields"]}>
      <Card>
        <EmptyState
          title="Nobody lives here yet"
          action={<Button kind="primary">Admit someone</Button>}
        >
          The beds are ready. The first admission takes a minute and a half.
        </EmptyState>
      </Card>
      <Card>
        <ErrorState
          title="This could not be shown"
          safe="Nothing was changed."
          action={<Button>Try again</Button>}
        >
          The disk is full.
        </ErrorState>
      </Card>
      <Card title="Loading">
        <Skeleton label="Loading" />
      </Card>
      <div className={styles["group"]}>
        {(["ok", "info", "warn", "bad"] as const).map((tone) => (
          <Notice
            key={tone}
            tone={tone}
            title={`A ${tone} notice`}
            action={<Button size="small">See</Button>}
          >
            With a sentence that explains.
          </Notice>
        ))}
      </div>
    </section>
  );
}
