import { errorCode } from './errors/error-code.ts';

/** Whether a process with this id is running, no matter who started it. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
