import { expectPaper } from "../lib/window.ts";
import { Button, type ButtonProps } from "../ui/button.tsx";

/** Opens a paper, or asks in what language: while somebody is about to press it, the windows of the paper begin. */
export function PrintButton(props: Omit<ButtonProps, "onNear">) {
  return <Button {...props} onNear={expectPaper} />;
}
