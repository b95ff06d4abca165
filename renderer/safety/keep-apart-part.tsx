import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SafetyFile } from "../../domain/safety/safety.ts";
import { paths } from "../shell/paths.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useSession } from "../shell/user-session.ts";
import { sentenceFor } from "../lib/error-sentences.ts";
import { useCommand } from "../lib/api.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { KeepApartPanel } from "./keep-apart-panel.tsx";
import styles from "./safety.module.css";

type Pair = SafetyFile["apart"][number];

interface ContactBanPartProps {
  readonly safety: SafetyFile;
  /** The form opens at once. */
  readonly isAsked: boolean;
}

/** People to keep apart: who and why for the office, only that there is someone for shelter staff. */
export function KeepApartPart({ safety, isAsked }: ContactBanPartProps) {
  const { t } = useTranslation("safety");
  const { me } = useSession();
  const isOffice = me.holds.includes("office");
  const [isAdding, setAdding] = useState(isAsked && isOffice);
  return (
    <Card
      title={t("apartTitle")}
      aside={t("apartAside")}
      more={
        isOffice ? (
          <Button kind="quiet" size="small" onPress={() => setAdding(true)}>
            {t("apartAdd")}
          </Button>
        ) : undefined
      }
    >
      {isOffice ? <Pairs pairs={safety.apart} /> : <ForTheHouse isAny={safety.mustNotMeet} />}
      {isAdding ? (
        <KeepApartPanel
          known={safety.apart.map(({ other }) => other.id)}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Card>
  );
}

function ForTheHouse({ isAny }: { readonly isAny: boolean }) {
  const { t } = useTranslation("safety");
  if (!isAny) return <p className={styles["quiet"]}>{t("apartNobody")}</p>;
  return (
    <div className={styles["inset"]}>
      <Notice tone="warn" title={t("apartSomebody")}>
        {t("apartSomebodyText")}
      </Notice>
    </div>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { t } = useTranslation(["safety", "vocab", "person", "common"]);
  const { nameOf, initialsOf, textOf } = useNames();
  const [lifting, setLifting] = useState<Pair | null>(null);
  if (pairs.length === 0) return <p className={styles["quiet"]}>{t("safety:apartNobody")}</p>;
  return (
    <>
      <Rows>
        {pairs.map((pair) => (
          <Row
            key={pair.id}
            leading={<Avatar initials={initialsOf(pair.other)} seed={pair.other.id} />}
            title={<span className={styles["name"]}>{nameOf(pair.other)}</span>}
            detail={pair.isSigned ? whyOf(pair) : `${whyOf(pair)} · ${t("common:notSigned")}`}
            href={paths.personSafety(pair.other.id)}
            trailing={
              <Button
                size="small"
                label={t("safety:apartLiftOf", { who: nameOf(pair.other) })}
                onPress={() => setLifting(pair)}
              >
                {t("safety:apartLift")}
              </Button>
            }
          />
        ))}
      </Rows>
      {lifting === null ? null : <LiftDialog pair={lifting} onClose={() => setLifting(null)} />}
    </>
  );

  function whyOf({ reason }: Pair): string {
    if (reason.state !== "open")
      return t(reason.state === "closed" ? "safety:apartClosed" : "person:damaged");
    const { kind, text } = reason.content;
    return [t(`vocab:apart.${kind}`), textOf(text)].filter((part) => part !== "").join(" · ");
  }
}

function LiftDialog({ pair, onClose }: { readonly pair: Pair; readonly onClose: () => void }) {
  const { t } = useTranslation("safety");
  const { t: errors } = useTranslation("errors");
  const { nameOf } = useNames();
  const lift = useCommand("safety.liftApart");
  return (
    <ConfirmDialog
      title={t("apartLiftTitle", { who: nameOf(pair.other) })}
      isOpen
      onClose={onClose}
      confirm={t("apartLift")}
      isPending={lift.isPending}
      onConfirm={() => {
        lift.mutate(
          { apartId: pair.id },
          {
            onSuccess: () => showToast({ text: t("apartLifted") }),
            onError: ({ reason }) => showToast({ text: sentenceFor(reason, errors), tone: "bad" }),
            onSettled: onClose,
          },
        );
      }}
    >
      <p>{t("apartLiftText")}</p>
    </ConfirmDialog>
  );
}
