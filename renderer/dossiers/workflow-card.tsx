import { useState } from "react";
import { useTranslation } from "react-i18next";
import { canBeSigned, isAlone } from "../../domain/dossiers/dossier-check.ts";
import { type Done, isInWork } from "../../domain/dossiers/dossier.ts";
import type { DossierView } from "../../domain/dossiers/dossier-view.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useSession } from "../shell/user-session.ts";
import { ignoreRefusal, type Refusal, useCommand } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ConfirmDialog } from "../ui/overlays/dialog.tsx";
import { Notice } from "../ui/overlays/notice.tsx";
import { StatusShape } from "../ui/status-shape.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { Checkbox } from "../ui/fields/checkbox-and-switch.tsx";
import css from "./dossiers.module.css";
import { EnclosureWarning } from "./enclosure-warning.tsx";
import { cards } from "./where-to-correct.ts";
import { OverrideReasonPanel } from "./override-reason-panel.tsx";
import { type DossierPrintouts, useDossierPrintout } from "./use-dossier-printout.ts";

export interface WorkflowCardProps {
  readonly dossier: DossierView;
  /** Opens the panel to change the recipient. */
  readonly onAddress: () => void;
}

/** The person's agreement, the review, the signature, and the PDF itself. */
export function WorkflowCard({ dossier, onAddress }: WorkflowCardProps) {
  const { t } = useTranslation("dossiers");
  const { me } = useSession();
  const agree = useCommand("dossiers.agree");
  const review = useCommand("dossiers.review");
  const signOff = useCommand("dossiers.signOff");
  const [isAsking, setAsking] = useState(false);
  const { id, version, state, checks } = dossier;
  if (!isInWork(state)) return null;
  const isAdmin = me.roles.includes("admin");
  // The content differs from what was signed: it is reviewed and signed again.
  const isOther = saysOther(dossier);
  const agreed = checks.some((line) => line.id === "agreedOther") ? null : dossier.agreed;
  const [reviewed, signedOff] = isOther ? [null, null] : [dossier.reviewed, dossier.signedOff];
  const maySign = isAdmin && state === "reviewed" && canBeSigned(checks);
  const error: Refusal | null = agree.error ?? review.error ?? signOff.error;
  return (
    <div id={cards.hand}>
      <Card title={t("handTitle")} isPadded>
        <div className={css["hand"]}>
          <Checkbox
            label={t("agreed")}
            isOn={agreed !== null}
            onChange={(isAgreed) => {
              void agree.mutateAsync({ id, version, isAgreed }).catch(ignoreRefusal);
            }}
          />
          {agreed === null ? null : <By done={agreed} words="agreedBy" />}
          <Step isDone={reviewed !== null} what={t("read")}>
            {reviewed === null ? (
              <Button
                size="small"
                isPending={review.isPending}
                onPress={() => {
                  void review.mutateAsync({ id, version }).then(() => {
                    showToast({ text: t("readDone") });
                  }, ignoreRefusal);
                }}
              >
                {t("readDo")}
              </Button>
            ) : (
              <By done={reviewed} words="readBy" />
            )}
          </Step>
          <Step isDone={signedOff !== null} what={t("sign")}>
            {signedOff !== null ? (
              <By done={signedOff} words="readBy" />
            ) : maySign ? (
              <Button
                size="small"
                kind="primary"
                isPending={signOff.isPending}
                onPress={() => {
                  if (isAlone(me.id, dossier)) {
                    setAsking(true);
                    return;
                  }
                  void signOff.mutateAsync({ id, version }).then(() => {
                    showToast({ text: t("signDone") });
                  }, ignoreRefusal);
                }}
              >
                {t("signDo")}
              </Button>
            ) : (
              <small>{t(isAdmin ? "signWaits" : "signAdmin")}</small>
            )}
          </Step>
          {error === null ? null : <RefusalNotice error={error} />}
          {isAsking ? (
            <OverrideReasonPanel
              procedure="dossiers.signOff"
              spot={{ kind: "dossier", personId: dossier.person.id, object: `${id} alone` }}
              title={t("aloneTitle")}
              lead={t("aloneLead")}
              done={t("signDone")}
              inputOf={(aloneReason) => ({ id, version, aloneReason })}
              onClose={() => setAsking(false)}
            />
          ) : null}
          <OnPaper dossier={dossier} isAdmin={isAdmin} onAddress={onAddress} />
        </div>
      </Card>
    </div>
  );
}

const saysOther = ({ checks }: DossierView): boolean =>
  checks.some(({ id }) => id === "signedOther");

interface StepProps {
  readonly isDone: boolean;
  readonly what: string;
  readonly children: React.ReactNode;
}

function Step({ isDone, what, children }: StepProps) {
  return (
    <div className={css["step"]}>
      <span className={css["light"]}>
        <StatusShape tone={isDone ? "ok" : "info"} />
      </span>
      <span>{what}</span>
      <span className={css["stepDo"]}>{children}</span>
    </div>
  );
}

function By({ done, words }: { readonly done: Done; readonly words: "agreedBy" | "readBy" }) {
  const { t } = useTranslation("dossiers");
  const { dates } = useFormats();
  return <small>{t(words, { name: done.byName, day: dates.long(done.on) })}</small>;
}

interface OnPaperProps extends WorkflowCardProps {
  readonly isAdmin: boolean;
}

function OnPaper({ dossier, isAdmin, onAddress }: OnPaperProps) {
  const { t } = useTranslation("dossiers");
  const paper = useDossierPrintout(dossier);
  const [isAsking, setAsking] = useState(false);
  const isDrawing = paper.page !== null;
  const freeze = (isLookedAt: boolean) => {
    void paper.freeze(isLookedAt).then((isFrozen) => {
      if (isFrozen) showToast({ text: t("frozen") });
    });
  };
  return (
    <>
      <PaperNotice paper={paper} />
      <div className={css["buttons"]}>
        <Button isPending={isDrawing} onPress={() => void paper.preview()}>
          {t("preview")}
        </Button>
        <Button onPress={onAddress}>{t("addressing")}</Button>
        {isAdmin && dossier.state === "signedOff" && !saysOther(dossier) ? (
          <Button kind="primary" isPending={isDrawing} onPress={() => setAsking(true)}>
            {t("freeze")}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        title={t("freezeTitle")}
        isOpen={isAsking}
        confirm={t("freeze")}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          freeze(false);
        }}
      >
        <p>{t("freezeText")}</p>
        {dossier.enclosures.length === 0 ? null : <p>{t("freezePictures")}</p>}
      </ConfirmDialog>
      <EnclosureWarning
        found={paper.toLookAt}
        onClose={paper.forget}
        onLooked={() => freeze(true)}
      />
    </>
  );
}

function PaperNotice({ paper }: { readonly paper: DossierPrintouts }) {
  const { t } = useTranslation("dossiers");
  const { page, problem, refusal } = paper;
  if (page !== null)
    return (
      <Notice
        tone="info"
        action={
          <Button size="small" onPress={paper.stop}>
            {t("cancel")}
          </Button>
        }
      >
        {page === 0 ? t("previewing") : t("drawing", { page })}
      </Notice>
    );
  if (refusal !== null) return <RefusalNotice error={refusal} />;
  if (problem === null) return null;
  return (
    <Notice tone="bad" isSpoken>
      {problem.type === "enclosure"
        ? t("enclosureFailed", { what: problem.title })
        : problem.type === "guarded"
          ? t("enclosureGuarded", { what: problem.title, words: problem.words })
          : t(problem.type === "tooLarge" ? "tooLarge" : "drawFailed")}
    </Notice>
  );
}
