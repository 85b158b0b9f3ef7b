#include <stddef.h>
#include <sys/types.h>
#include <sys/xattr.h>

// Swift's modules of the C libraries leave this header out, and macOS has two more parameters.
static inline ssize_t postmortem_list_xattr(int file, char *names, size_t size) {
#ifdef __APPLE__
  return flistxattr(file, names, size, 0);
#else
  return flistxattr(file, names, size);
#endif
}
static inline ssize_t postmortem_get_xattr(int file, const char *name, void *value, size_t size) {
#ifdef __APPLE__
  return fgetxattr(file, name, value, size, 0, 0);
#else
  return fgetxattr(file, name, value, size);
#endif
}
static inline int postmortem_set_xattr(int file, const char *name, const void *value, size_t size) {
#ifdef __APPLE__
  return fsetxattr(file, name, value, size, 0, 0);
#else
  return fsetxattr(file, name, value, size, 0);
#endif
}
