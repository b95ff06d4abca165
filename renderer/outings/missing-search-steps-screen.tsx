import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StepWish } from "../../domain/outings/missing-person-search.ts";
import { QueryBoundary } from "../shell/query-boundary.tsx";
import { Form } from "../shell/forms/form.tsx";
import { Page } from "../shell/page.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useProcedure, useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./outings.module.css";

/** The centre's own procedure for a resident who does not come back, in three languages. */
export function MissingSearchStepsScreen() {
  const { t } = useTranslation("out");
  const steps = useProcedure("missing.steps", {});
  return (
    <Page
      title={t("editSteps")}
      under={t("editStepsUnder")}
      back={{ href: paths.out, label: t("toOut") }}
      isNarrow
    >
      <QueryBoundary answer={steps}>{(saved) => <Editor saved={saved} />}</QueryBoundary>
    </Page>
  );
}

/** A step being edited, with a key of its own while it has no id. */
type Edited = StepWish & { readonly key: string };

function Editor({ saved }: { readonly saved: readonly StepWish[] }) {
  const { t } = useTranslation("out");
  const { t: common } = useTranslation("common");
  const [steps, setSteps] = useState<readonly Edited[]>(() => keyed(saved));
  const [added, setAdded] = useState(0);
  const [isTried, setTried] = useState(false);
  const save = useCommand("missing.saveSteps");
  const isWhole = steps.every(({ en, fr, nl }) =>
    [en, fr, nl].every((words) => words.trim() !== ""),
  );
  const change = (index: number, part: Partial<StepWish>) => {
    setSteps(steps.map((step, at) => (at === index ? { ...step, ...part } : step)));
  };
  const submit = () => {
    setTried(true);
    if (!isWhole || steps.length === 0 || save.isPending) return;
    const wishes = steps.map(({ key: _key, ...wish }) => wish);
    save.mutate(
      { steps: wishes },
      {
        onSuccess: (now) => {
          setSteps(keyed(now));
          setTried(false);
          showToast({ text: t("stepsSaved") });
        },
      },
    );
  };
  return (
    <Form className={styles["editor"]} onSubmit={submit}>
      <Card>
        <ol>
          {steps.map((step, index) => (
            <li key={step.key} className={styles["edited"]}>
              <span className={styles["number"]}>{index + 1}</span>
              <div className={styles["words"]}>
                {(["en", "fr", "nl"] as const).map((language) => (
                  <TextField
                    key={language}
                    label={common(`languageOf.${language}`)}
                    value={step[language]}
                    maxLength={240}
                    problem={isTried && step[language].trim() === "" ? t("stepMissing") : null}
                    onChange={(words) => change(index, { [language]: words })}
                  />
                ))}
              </div>
              <ActionMenu label={t("stepMenu", { number: index + 1 })} actions={actionsOf(index)} />
            </li>
          ))}
        </ol>
      </Card>
      <RefusalNotice error={save.error} />
      <div className={styles["buttons"]}>
        <Button
          onPress={() => {
            setSteps([...steps, { id: null, en: "", fr: "", nl: "", key: `new ${String(added)}` }]);
            setAdded(added + 1);
          }}
        >
          {t("addStep")}
        </Button>
        <Button kind="primary" type="submit" isPending={save.isPending}>
          {t("saveSteps")}
        </Button>
      </div>
    </Form>
  );

  function actionsOf(index: number) {
    const move = (to: number) => () => {
      const rest = steps.filter((_, at) => at !== index);
      const moved = steps[index];
      if (moved !== undefined) setSteps([...rest.slice(0, to), moved, ...rest.slice(to)]);
    };
    return [
      ...(index === 0 ? [] : [{ id: "up", label: t("stepUp"), onPress: move(index - 1) }]),
      ...(index === steps.length - 1
        ? []
        : [{ id: "down", label: t("stepDown"), onPress: move(index + 1) }]),
      ...(steps.length === 1
        ? []
        : [
            {
              id: "remove",
              label: t("stepRemove"),
              onPress: () => setSteps(steps.filter((_, at) => at !== index)),
            },
          ]),
    ];
  }
}

const keyed = (steps: readonly StepWish[]): readonly Edited[] =>
  steps.map((step) => ({ ...step, key: step.id ?? "" }));
