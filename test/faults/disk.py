"""File system in memory that forgets what was not synced when its power is cut.

Usage: disk.py MOUNT STORE OPTIONS, where OPTIONS is a JSON object (see `Disk` in disk.ts).

The tree is loaded from the folder STORE. A write is kept in memory until its file is synced, a name (create, rename,
unlink) until its folder is synced. Commands arrive as lines of JSON on stdin, answers leave on stdout:
  {"set": OPTIONS}                       changes options
  {"cut": {"survival": S, "seed": N}}    fails every later operation and writes what survives to STORE
  {"used": true}                         answers the bytes that all files hold
The end of stdin unmounts, so a parent that dies leaves no mount.
"""

import errno
import json
import os
import random
import shutil
import stat
import subprocess
import sys
import threading
import time

try:
    import fusepy as fuse
except ImportError:
    import fuse

PAGE = 4096
SECTOR = 512


class Node:
    """File or folder. `data` and `entries` are what processes see, `durable` and `kept` what a power cut leaves."""

    count = 0

    def __init__(self, mode):
        Node.count += 1
        self.ino = Node.count
        self.mode = mode
        self.changed = time.time_ns()
        self.links = 1
        self.data = bytearray()
        self.durable = bytearray()
        self.pending = []  # (offset, bytes) for a write, (size, None) for a truncation
        self.entries = {}
        self.kept = {}

    @property
    def is_folder(self):
        return stat.S_ISDIR(self.mode)

    def change(self, offset, data):
        apply_change(self.data, offset, data)
        self.pending.append((offset, data))
        self.changed = time.time_ns()

    def sync(self):
        for change in self.pending:
            apply_change(self.durable, *change)
        self.pending.clear()


def apply_change(content, offset, data):
    if data is None:
        if offset < len(content):
            del content[offset:]
        else:
            content.extend(bytes(offset - len(content)))
        return
    if offset > len(content):
        content.extend(bytes(offset - len(content)))
    content[offset:offset + len(data)] = data


def surviving_content(node, survival, dice):
    """What a power cut leaves of a file: its synced content and, by `survival`, some of what came later."""
    content = bytearray(node.durable)
    if not node.pending or survival == 'nothing':
        return content
    if survival == 'pages':
        return surviving_pages(node, content, dice)
    # The newest change is the likeliest to be under way.
    count = dice.choice([len(node.pending) - 1, dice.randrange(len(node.pending) + 1)])
    for change in node.pending[:count]:
        apply_change(content, *change)
    if survival == 'torn' and count < len(node.pending):
        offset, data = node.pending[count]
        if data is not None:
            cuts = range(offset // SECTOR * SECTOR + SECTOR, offset + len(data), SECTOR)
            if cuts:
                apply_change(content, offset, data[:dice.choice(cuts) - offset])
    return content


def surviving_pages(node, content, dice):
    dirty = set()
    for offset, data in node.pending:
        if data is not None:
            dirty.update(range(offset // PAGE, (offset + len(data) - 1) // PAGE + 1))
    if len(node.data) > len(content) or dice.random() < 0.5:
        size = dice.choice([len(content), len(node.data)])
        apply_change(content, size, None)
    size = len(content)
    for page in sorted(dirty):
        if dice.random() < 0.5:
            apply_change(content, page * PAGE, bytes(node.data[page * PAGE:(page + 1) * PAGE]))
    # A page beyond the end of the file has no place in it.
    del content[max(size, len(node.durable)):]
    return content


class Disk:
    use_ns = True
    flag_nullpath_ok = True

    def __init__(self, mount, store, options):
        self.mount = mount
        self.store = store
        self.guard = threading.RLock()
        self.is_cut = False
        self.options = {'syncMs': 0, 'budget': None, 'lies': 0, 'names': 'posix'}
        self.options.update(options)
        self.liar = random.Random(self.options.get('seed', 0))
        self.used = 0
        self.syncs = 0
        self.names = []  # changes of names that no sync has covered, oldest first
        self.handles = {}
        self.next_handle = 0
        self.root = self.load(store, Node(stat.S_IFDIR | 0o755))

    def __call__(self, operation, *arguments):
        function = getattr(self, operation, None)
        if function is None:
            raise fuse.FuseOSError(errno.ENOSYS)
        if operation in ('fsync', 'fsyncdir'):
            return function(*arguments)
        with self.guard:
            if self.is_cut:
                raise fuse.FuseOSError(errno.EIO)
            return function(*arguments)

    # The tree

    def load(self, path, folder):
        for entry in os.scandir(path):
            node = Node(entry.stat(follow_symlinks=False).st_mode)
            folder.entries[entry.name] = folder.kept[entry.name] = node
            if node.is_folder:
                self.load(entry.path, node)
            else:
                with open(entry.path, 'rb') as file:
                    node.durable = bytearray(file.read())
                node.data = bytearray(node.durable)
                self.used += len(node.data)
        return folder

    def save(self, folder, path, survival, dice):
        os.makedirs(path)
        for name, node in sorted(folder.kept.items()):
            target = os.path.join(path, name)
            if node.is_folder:
                self.save(node, target, survival, dice)
            else:
                with open(target, 'wb') as file:
                    file.write(surviving_content(node, survival, dice))
            os.chmod(target, stat.S_IMODE(node.mode))

    def find(self, path):
        node = self.root
        for name in filter(None, path.split('/')):
            node = node.entries.get(name)
            if node is None:
                raise fuse.FuseOSError(errno.ENOENT)
        return node

    def parent(self, path):
        folder, name = os.path.split(path)
        return self.find(folder), name

    def node(self, path, handle):
        return self.handles[handle] if handle in self.handles else self.find(path)

    def rename_all(self, changes):
        """Changes names, given as (folder, name, node or None). A power cut keeps all of them or none."""
        for folder, name, node in changes:
            old = folder.entries.pop(name, None)
            if old is not None and old is not node and not any(new is old for _, _, new in changes):
                old.links -= 1
                if old.links == 0 and not old.is_folder:
                    self.used -= len(old.data)
            if node is not None:
                folder.entries[name] = node
            folder.changed = time.time_ns()
        self.names.append(changes)

    def keep_names(self, is_kept):
        left = []
        for changes in self.names:
            if not is_kept(changes):
                left.append(changes)
                continue
            for folder, name, node in changes:
                if node is None:
                    folder.kept.pop(name, None)
                else:
                    folder.kept[name] = node
        self.names = left

    # Operations

    def getattr(self, path, handle=None):
        node = self.node(path, handle)
        return {
            'st_ino': node.ino, 'st_mode': node.mode, 'st_size': len(node.data), 'st_nlink': node.links,
            'st_blocks': (len(node.data) + SECTOR - 1) // SECTOR, 'st_uid': os.getuid(), 'st_gid': os.getgid(),
            'st_atime': node.changed, 'st_mtime': node.changed, 'st_ctime': node.changed,
        }

    def access(self, path, mode):
        self.find(path)

    def readdir(self, path, handle):
        return ['.', '..', *self.node(path, handle).entries]

    def make_handle(self, node):
        self.next_handle += 1
        self.handles[self.next_handle] = node
        return self.next_handle

    def opendir(self, path):
        return self.make_handle(self.find(path))

    def releasedir(self, path, handle):
        self.handles.pop(handle, None)

    def create(self, path, mode):
        folder, name = self.parent(path)
        node = Node(stat.S_IFREG | stat.S_IMODE(mode))
        self.rename_all([(folder, name, node)])
        return self.make_handle(node)

    def mknod(self, path, mode, device):
        folder, name = self.parent(path)
        self.rename_all([(folder, name, Node(mode))])

    def mkdir(self, path, mode):
        folder, name = self.parent(path)
        self.rename_all([(folder, name, Node(stat.S_IFDIR | stat.S_IMODE(mode)))])

    def link(self, target, source):
        folder, name = self.parent(target)
        node = self.find(source)
        node.links += 1
        self.rename_all([(folder, name, node)])

    def unlink(self, path):
        folder, name = self.parent(path)
        self.rename_all([(folder, name, None)])

    def rmdir(self, path):
        if self.find(path).entries:
            raise fuse.FuseOSError(errno.ENOTEMPTY)
        self.unlink(path)

    def rename(self, old, new):
        source, name = self.parent(old)
        target, new_name = self.parent(new)
        self.rename_all([(source, name, None), (target, new_name, source.entries[name])])

    def open(self, path, flags):
        return self.make_handle(self.find(path))

    def read(self, path, size, offset, handle):
        return bytes(self.handles[handle].data[offset:offset + size])

    def write(self, path, data, offset, handle):
        node = self.handles[handle]
        self.grow(offset + len(data) - len(node.data))
        node.change(offset, data)
        return len(data)

    def truncate(self, path, length, handle=None):
        node = self.node(path, handle)
        self.grow(length - len(node.data), shrinks=True)
        node.change(length, None)

    def grow(self, bytes_more, shrinks=False):
        if bytes_more > 0:
            budget = self.options['budget']
            if budget is not None and self.used + bytes_more > budget:
                raise fuse.FuseOSError(errno.ENOSPC)
        if bytes_more > 0 or shrinks:
            self.used += bytes_more

    def flush(self, path, handle):
        pass

    def release(self, path, handle):
        self.handles.pop(handle, None)

    def chmod(self, path, mode):
        node = self.find(path)
        node.mode = stat.S_IFMT(node.mode) | stat.S_IMODE(mode)

    def chown(self, path, uid, gid):
        pass

    def utimens(self, path, times):
        self.find(path).changed = times[1] if times else time.time_ns()

    def statfs(self, path):
        total = self.options['budget'] or 1 << 30
        free = max(total - self.used, 0) // PAGE
        return {'f_bsize': PAGE, 'f_frsize': PAGE, 'f_blocks': total // PAGE, 'f_bfree': free, 'f_bavail': free,
                'f_files': 1 << 20, 'f_ffree': 1 << 20, 'f_namemax': 255}

    def fsync(self, path, datasync, handle):
        self.sync(self.handles[handle])

    def fsyncdir(self, path, datasync, handle):
        self.sync(self.handles[handle])

    def sync(self, node):
        if self.options['syncMs']:
            time.sleep(self.options['syncMs'] / 1000)
        with self.guard:
            # A sync that was under way when the power was cut did not happen.
            if self.is_cut:
                raise fuse.FuseOSError(errno.EIO)
            self.syncs += 1
            if self.liar.random() < self.options['lies']:
                return
            node.sync()
            # A journal is committed as a whole: the sync of any file makes all earlier names durable.
            if self.options['names'] == 'ext4':
                self.keep_names(lambda changes: True)
            elif node.is_folder:
                self.keep_names(lambda changes: any(folder is node for folder, _, _ in changes))

    # Commands

    def cut(self, survival, seed):
        with self.guard:
            self.is_cut = True
            dice = random.Random(seed)
            unsynced = sum(len(node.pending) for node in set(self.handles.values()))
            if survival == 'pages' and self.options['names'] == 'posix':
                self.keep_names(lambda changes: dice.random() < 0.5)
            elif survival != 'nothing':
                left = [dice.randrange(len(self.names) + 1)]

                def is_in_prefix(changes):
                    left[0] -= 1
                    return left[0] >= 0
                self.keep_names(is_in_prefix)
            shutil.rmtree(self.store)
            self.save(self.root, self.store, survival, dice)
            return {'unsynced': unsynced, 'syncs': self.syncs}

    def command(self, line):
        command = json.loads(line)
        if 'cut' in command:
            return self.cut(**command['cut'])
        with self.guard:
            self.options.update(command.get('set', {}))
            return {'used': self.used}

    def listen(self):
        for line in sys.stdin:
            answer(self.command(line))
        subprocess.run(['fusermount3', '-u', '-z', '-q', self.mount], check=False)
        os._exit(0)

    def init(self, path):
        threading.Thread(target=self.listen, daemon=True).start()
        answer({'mounted': True})


def answer(value):
    print(json.dumps(value), flush=True)


if __name__ == '__main__':
    mount, store, options = sys.argv[1:]
    disk = Disk(mount, store, json.loads(options))
    fuse.FUSE(disk, mount, foreground=True, big_writes=True, max_write=131072, hard_remove=True, use_ino=True,
              kernel_cache=True, entry_timeout=3600, attr_timeout=3600, negative_timeout=0, fsname='tidings-disk')
    os._exit(0)
