import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { SectionView } from "../../domain/intake/intake-view.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./intake.module.css";
import { NotAsked } from "./section-form.tsx";

export interface SectionStateProps {
  readonly personId: PersonId;
  readonly seen: SectionView;
  readonly aside: string;
  readonly children: ReactNode;
}

/** A section whose content is in records of its own: here only its state is set. */
export function SectionState({ personId, seen, aside, children }: SectionStateProps) {
  const { t } = useTranslation("intake");
  const mark = useCommand("intake.mark");
  const { section, version, state } = seen;
  return (
    <Card title={t(`sections.${section}`)} aside={aside}>
      {children}
      <footer className={styles["foot"]}>
        <NotAsked personId={personId} seen={seen} />
        <RefusalNotice error={mark.error} />
        {state?.kind === "done" ? (
          <span className={styles["quiet"]}>{t("states.done")}</span>
        ) : (
          <Button
            kind="primary"
            isPending={mark.isPending}
            onPress={() => {
              mark.mutate(
                { id: personId, section, version, state: { kind: "done" } },
                {
                  onSuccess: () => showToast({ text: t("saved") }),
                },
              );
            }}
          >
            {t("markDone")}
          </Button>
        )}
      </footer>
    </Card>
  );
}
