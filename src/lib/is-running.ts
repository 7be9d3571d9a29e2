import { errorCode } from './error-code.ts';

/** Whether there is a process of this number, whoever's it is. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
